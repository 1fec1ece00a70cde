import { RequestList } from "@/components/privacy/request-list"
import { definePage } from "@/lib/access/define-page"
import { loadRequests } from "@/lib/privacy/load-requests"
import { requestReaders } from "@/lib/privacy/request-roles"

export const metadata = { title: "Yêu cầu về dữ liệu cá nhân" }

export default definePage({
  can: requestReaders,
  load: (scope, { search }) => loadRequests(scope, search),
  view: (data, { actor }) => <RequestList data={data} role={actor.role} />,
})
