import { defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import { recordHref } from "@/lib/addresses/records"
import { maxFileBytes } from "@/lib/register/attachments/kinds"
import { takeFiles } from "@/lib/register/attachments/take-file"
import { attachFiles } from "@/lib/register/attachments/upload"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const POST = defineWriteRoute({
  can: canOfRegister(({ attachments, roles }) => (attachments ? roles.write : null)),
  maxBytes: maxFileBytes + 100_000,
  take: takeFiles,
  respond: withRegister(async (scope, register, { params }, files) => {
    const result = await attachFiles(scope, register, Number(params.id), files)
    if (!result) return null
    const flash = result.refused ? { fileRefused: result.refused } : { saved: true as const }
    return {
      response: seeOther(recordHref(register.slug, params.id!, { flash, anchor: "tep" })),
      events: result.events,
    }
  }),
})
