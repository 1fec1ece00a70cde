import { defineReadRoute } from "@/lib/access/define-route"

/** Asked by a page somebody works on without loading another: being asked keeps the session alive. */
export const GET = defineReadRoute({
  can: "signed-in",
  respond: async ({ actor }) => Response.json({ endsAt: actor.endsAt }, { headers: { "cache-control": "no-store" } }),
})
