import { LetterPage } from "@/components/reports/letter-page"
import { definePage } from "@/lib/access/define-page"
import { loadLetter } from "@/lib/reports/load-writing"
import { writerRoles } from "@/lib/reports/report-roles"

export const metadata = { title: "Thể thức văn bản" }

export default definePage({
  can: writerRoles,
  load: (scope, { params }) => loadLetter(scope, params.id),
  view: (data) => <LetterPage data={data} />,
})
