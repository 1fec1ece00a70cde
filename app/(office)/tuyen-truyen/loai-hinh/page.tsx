import { KindsPage } from "@/components/outreach/kinds-page"
import { definePage } from "@/lib/access/define-page"
import { kindKeepers } from "@/lib/registers/outreach/kind-keepers"
import { loadKindList } from "@/lib/registers/outreach/load-kind-list"

export const metadata = { title: "Chỉ tiêu theo tháng" }

export default definePage({
  can: kindKeepers,
  load: (scope, { search }) => loadKindList(scope, search),
  view: (list) => <KindsPage list={list} />,
})
