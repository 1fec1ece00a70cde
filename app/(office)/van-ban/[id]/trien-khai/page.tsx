import { CascadePage } from "@/components/cascade/cascade-page"
import { definePage } from "@/lib/access/define-page"
import { loadCascade } from "@/lib/cascade/load-cascade"
import { documents } from "@/lib/registers/documents/register"

export const metadata = { title: "Việc triển khai văn bản" }

export default definePage({
  can: documents.roles.read,
  load: (scope, { params, search }) => loadCascade(scope, params.id, search),
  view: (data) => <CascadePage data={data} />,
})
