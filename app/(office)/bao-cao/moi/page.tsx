import { NewReportPage } from "@/components/reports/new-report-page"
import { definePage } from "@/lib/access/define-page"
import { loadNewReport } from "@/lib/reports/load-new"
import { writerRoles } from "@/lib/reports/report-roles"

export const metadata = { title: "Lập báo cáo" }

export default definePage({
  can: writerRoles,
  load: (scope, { search }) => loadNewReport(scope, search),
  view: (data) => <NewReportPage data={data} />,
})
