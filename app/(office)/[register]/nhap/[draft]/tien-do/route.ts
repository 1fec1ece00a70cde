import { defineReadRoute } from "@/lib/access/define-route"
import { registerBySlug } from "@/lib/registers/registry"
import { progressOf } from "@/lib/uploads/kept-files"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  respond: async (scope, { params }) => {
    const progress = await progressOf(scope, registerBySlug(params.register)!.key, params.draft)
    return progress && Response.json(progress, { headers: { "cache-control": "no-store" } })
  },
})
