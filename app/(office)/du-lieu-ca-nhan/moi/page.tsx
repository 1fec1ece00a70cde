import { NewRequest } from "@/components/privacy/new-request"
import { definePage } from "@/lib/access/define-page"
import { loadNewRequest } from "@/lib/privacy/load-requests"
import { requestKeepers } from "@/lib/privacy/request-roles"

export const metadata = { title: "Ghi yêu cầu về dữ liệu cá nhân" }

export default definePage({
  can: requestKeepers,
  load: (scope, { search }) => loadNewRequest(scope, search),
  view: (data) => <NewRequest data={data} />,
})
