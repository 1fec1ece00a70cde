import { OfficialPage } from "@/components/reports/official-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadOfficial } from "@/lib/reports/load-official"

export const metadata = { title: "Số chính thức" }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadOfficial(scope, params.unit, search),
  view: (data) => <OfficialPage data={data} />,
})
