import { defineWriteRoute } from "@/lib/access/define-route"
import { deciderRoles } from "@/lib/reports/report-roles"
import { receiveSubstitute } from "@/lib/reports/substitute/drafts"

/** The upload of a filled annex. */
export const POST = defineWriteRoute({
  can: deciderRoles,
  maxBytes: 2_000_000,
  respond: async (scope, input, body) => {
    const response = await receiveSubstitute(scope, input, body)
    return response && { response, events: [] }
  },
})
