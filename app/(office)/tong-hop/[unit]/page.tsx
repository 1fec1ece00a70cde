import { Dashboard } from "@/components/dashboard/dashboard"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"

export default definePage({
  can: everyRole,
  load: (scope, { params, search }) =>
    /^\d{1,9}$/.test(params.unit ?? "") ? loadDashboard(scope, Number(params.unit), search) : Promise.resolve(null),
  view: (data) => <Dashboard data={data} />,
})
