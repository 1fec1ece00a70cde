import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { dashboardWorkbook } from "@/lib/dashboard/dashboard-workbook"

/** The figures of a dashboard in its view, for Excel. */
export const GET = defineReadRoute({
  can: everyRole,
  respond: (scope, { params, search }) => dashboardWorkbook(scope, params.unit, search),
})
