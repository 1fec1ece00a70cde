import { ComparisonPage } from "@/components/reports/comparison-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadComparison } from "@/lib/reports/load-comparison"

export const metadata = { title: "So sánh" }

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) => loadComparison(scope, params.id, search),
  view: (data) => <ComparisonPage data={data} />,
})
