import { RecommendationsPage } from "@/components/work/recommendations-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadRecommendations } from "@/lib/work/recommendations"

export const metadata = { title: "Kiến nghị phải thực hiện" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadRecommendations(scope, search),
  view: (data) => <RecommendationsPage data={data} />,
})
