import { defineWriteRoute } from "@/lib/access/define-route"
import { deciderRoles } from "@/lib/reports/report-roles"
import { mostFigureRows } from "@/lib/reports/substitute/check-file"
import { keepSubstitute } from "@/lib/reports/substitute/keep-file"
import { receiveSheet } from "@/lib/uploads/receive-sheet"

/** The upload of a filled annex. */
export const POST = defineWriteRoute({
  can: deciderRoles,
  maxBytes: 2_000_000,
  take: (form) => receiveSheet(form, mostFigureRows),
  respond: async (scope, { search }, file) => {
    const response = await keepSubstitute(scope, search, file)
    return response && { response, events: [] }
  },
})
