import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { annexWorkbook } from "@/lib/reports/annex-file"

/** The annex of a report, for Excel. */
export const GET = defineReadRoute({
  can: everyRole,
  respond: (scope, { params }) => annexWorkbook(scope, params.id),
})
