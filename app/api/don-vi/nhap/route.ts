import { defineWriteRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { receiveUnitFile } from "@/lib/units/import/upload"

/** The upload of a file of units. */
export const POST = defineWriteRoute({
  can: adminOnly,
  maxBytes: 10_000_000,
  respond: async (scope, { request }, body) => ({ response: await receiveUnitFile(scope, request, body), events: [] }),
})
