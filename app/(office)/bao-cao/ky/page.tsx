import { KindsPage } from "@/components/reports/kinds-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadKinds } from "@/lib/reports/kinds/load-kinds"

export const metadata = { title: "Kỳ báo cáo" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadKinds(scope, search),
  view: (data) => <KindsPage data={data} />,
})
