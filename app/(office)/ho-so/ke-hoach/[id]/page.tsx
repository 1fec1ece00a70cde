import { PlanPage } from "@/components/plans/plan-page"
import { definePage } from "@/lib/access/define-page"
import { loadPlan } from "@/lib/registers/plans/load-plan"
import { plans } from "@/lib/registers/plans/register"

export default definePage({
  can: plans.roles.read,
  load: (scope, { params }) => loadPlan(scope, params.id),
  view: (plan, { search }) => <PlanPage plan={plan} search={search} />,
})
