import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { wholeNumber } from "@/lib/format/whole-number"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"

/** The figures of a unit and its children as JSON, with the same query parameters as the dashboard and `don-vi`. */
export const GET = defineReadRoute({
  can: everyRole,
  respond: async (scope, { search }) => {
    const unitId = "don-vi" in search ? wholeNumber(search["don-vi"]) : scope.actor.unitId
    const data = unitId === null ? null : await loadDashboard(scope, unitId, search)
    if (!data) return null
    const { unit, query, figures } = data
    return Response.json({ unit, from: query.from, to: query.to, restated: query.restated, ...figures })
  },
})
