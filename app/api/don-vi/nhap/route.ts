import { defineWriteRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { mostUnitRows } from "@/lib/units/import/check-file"
import { keepUnitFile } from "@/lib/units/import/upload"
import { receiveSheet } from "@/lib/uploads/receive-sheet"

/** The upload of a file of units. */
export const POST = defineWriteRoute({
  can: adminOnly,
  maxBytes: 10_000_000,
  take: (form) => receiveSheet(form, mostUnitRows),
  respond: async (scope, _, file) => ({ response: await keepUnitFile(scope, file), events: [] }),
})
