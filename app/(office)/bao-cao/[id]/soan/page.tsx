import { WritingPage } from "@/components/reports/writing-page"
import { definePage } from "@/lib/access/define-page"
import { loadWriting } from "@/lib/reports/load-writing"
import { writerRoles } from "@/lib/reports/report-roles"

export const metadata = { title: "Soạn lời văn" }

export default definePage({
  can: writerRoles,
  load: (scope, { params }) => loadWriting(scope, params.id),
  view: (data) => <WritingPage data={data} />,
})
