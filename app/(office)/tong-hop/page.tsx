import { Dashboard } from "@/components/dashboard/dashboard"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadDashboard(scope, scope.actor.unitId, search),
  view: (data) => <Dashboard data={data} />,
})
