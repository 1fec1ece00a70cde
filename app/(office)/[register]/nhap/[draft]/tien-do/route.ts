import { defineReadRoute } from "@/lib/access/define-route"
import { draftProgress } from "@/lib/register/import/drafts"
import { registerBySlug } from "@/lib/registers/registry"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  respond: async (scope, { params }) => {
    const progress = await draftProgress(scope, registerBySlug(params.register)!, params.draft)
    return progress && Response.json(progress, { headers: { "cache-control": "no-store" } })
  },
})
