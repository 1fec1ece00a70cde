import { defineReadRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { draftProgress } from "@/lib/units/wizard/drafts"

export const GET = defineReadRoute({
  can: adminOnly,
  respond: async (scope, { params }) => {
    const progress = await draftProgress(scope, params.draft)
    return progress && Response.json(progress, { headers: { "cache-control": "no-store" } })
  },
})
