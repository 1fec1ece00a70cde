import { DriftPage } from "@/components/reports/drift-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadDrift } from "@/lib/reports/load-passport"

export const metadata = { title: "Thay đổi sau khi nộp" }

export default definePage({
  can: everyRole,
  load: (scope, { params }) => loadDrift(scope, params.id),
  view: (data) => <DriftPage data={data} />,
})
