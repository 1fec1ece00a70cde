import { KindsPage } from "@/components/outreach/kinds-page"
import { definePage } from "@/lib/access/define-page"
import { adminOnly } from "@/lib/access/roles"
import { loadKindList } from "@/lib/registers/outreach/load-kind-list"

export const metadata = { title: "Loại hình tuyên truyền" }

export default definePage({
  can: adminOnly,
  load: (scope, { search }) => loadKindList(scope, search),
  view: (list) => <KindsPage list={list} />,
})
