import { defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import { recordHref } from "@/lib/addresses/records"
import { maxFileBytes } from "@/lib/register/attachments/kinds"
import { takeFile } from "@/lib/register/attachments/take-file"
import { attachFile } from "@/lib/register/attachments/upload"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const POST = defineWriteRoute({
  can: canOfRegister(({ attachments, roles }) => (attachments ? roles.write : null)),
  maxBytes: maxFileBytes + 100_000,
  take: takeFile,
  respond: withRegister(async (scope, register, { params }, file) => {
    const to = (leading: Parameters<typeof recordHref>[2]) =>
      seeOther(recordHref(register.slug, params.id!, { ...leading, anchor: "tep" }))
    const result = await attachFile(scope, register, Number(params.id), file)
    if (!result) return null
    if ("refusal" in result) return { response: to({ flash: { fileRefused: result.refusal } }), events: [] }
    return { response: to({ flash: { saved: true } }), events: result.events }
  }),
})
