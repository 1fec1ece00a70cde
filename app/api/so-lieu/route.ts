import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { loadDashboard } from "@/lib/roll-up/load-dashboard"

/** The figures of a unit and its children as JSON, with the same query parameters as the dashboard and `don-vi`. */
export const GET = defineReadRoute({
  can: everyRole,
  respond: async (scope, { search }) => {
    const unitId = Number(search["don-vi"] ?? scope.actor.unitId)
    const data = Number.isInteger(unitId) ? await loadDashboard(scope, unitId, search) : null
    if (!data) return null
    const { unit, query, figures } = data
    return Response.json({ unit, from: query.from, to: query.to, restated: query.restated, ...figures })
  },
})
