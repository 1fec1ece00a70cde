import { defineReadRoute } from "@/lib/access/define-route"
import { deciderRoles } from "@/lib/reports/report-roles"
import { loadSubstituteSheet } from "@/lib/reports/substitute/load-substitute"

/** The empty annex of a unit that is not on the system. */
export const GET = defineReadRoute({
  can: deciderRoles,
  respond: (scope, { search }) => loadSubstituteSheet(scope, search),
})
