import { defineWriteRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { receiveReformFile } from "@/lib/units/reform/upload"

/** The upload of a file that tells a reform. */
export const POST = defineWriteRoute({
  can: adminOnly,
  maxBytes: 10_000_000,
  respond: async (scope, { request }, body) => ({
    response: await receiveReformFile(scope, request, body),
    events: [],
  }),
})
