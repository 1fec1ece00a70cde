import { RequestPage } from "@/components/privacy/request-page"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { loadRequest } from "@/lib/privacy/load-request"
import { requestReaders } from "@/lib/privacy/request-roles"

export const metadata = { title: "Yêu cầu về dữ liệu cá nhân" }

export default definePage({
  can: requestReaders,
  load: (scope, { params }) => loadRequest(scope, params.id),
  view: (data, { search }) => <RequestPage data={data} saved={flashParams.saved in search} />,
})
