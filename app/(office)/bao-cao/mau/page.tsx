import { TemplatesPage } from "@/components/reports/templates-page"
import { definePage } from "@/lib/access/define-page"
import { writerRoles } from "@/lib/reports/report-roles"
import { loadTemplates } from "@/lib/letters/templates"

export const metadata = { title: "Mẫu báo cáo Word" }

export default definePage({
  can: writerRoles,
  load: (scope, { search }) => loadTemplates(scope, search),
  view: (data) => <TemplatesPage data={data} />,
})
