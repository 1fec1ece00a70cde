import { defineReadRoute } from "@/lib/access/define-route"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"
import { progressOf } from "@/lib/uploads/kept-files"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.import),
  respond: withRegister(async (scope, register, { params }) => {
    const progress = await progressOf(scope, register.key, params.draft)
    return progress && Response.json(progress, { headers: { "cache-control": "no-store" } })
  }),
})
