import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"
import { inSheetThread } from "@/lib/registers/sheet-thread"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.read),
  respond: withRegister(async ({ actor }, register, { search }) => async () => {
    const file = await inSheetThread("exportRecords", { actor, given: { register: register.key, search } })
    if (!file) return null
    if ("refusal" in file) {
      return new Response(file.refusal, { status: 422, headers: { "content-type": "text/plain; charset=utf-8" } })
    }
    return workbookDownload(file, register.term.name)
  }),
})
