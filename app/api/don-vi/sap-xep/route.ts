import { defineWriteRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { keepReformFile, takeReformFile } from "@/lib/units/reform/upload"

/** The upload of a file that tells a reform, or the way on from one that is kept. */
export const POST = defineWriteRoute({
  can: adminOnly,
  maxBytes: 10_000_000,
  take: takeReformFile,
  respond: async (scope, _, taken) => {
    const response = await keepReformFile(scope, taken)
    return response && { response, events: [] }
  },
})
