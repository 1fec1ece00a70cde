import { ReportPage } from "@/components/reports/report-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadReport } from "@/lib/reports/load-report"

export const metadata = { title: "Báo cáo" }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadReport(scope, params.id, search),
  view: (data) => <ReportPage data={data} />,
})
