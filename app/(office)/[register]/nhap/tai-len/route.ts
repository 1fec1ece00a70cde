import { defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import { importDraftHref, importHref } from "@/lib/addresses/records"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"
import { maxSheetBytes, mostImported } from "@/lib/register/sheet-limits"
import { keepFile } from "@/lib/uploads/kept-files"
import { receiveSheet, type ReceivedSheet } from "@/lib/uploads/receive-sheet"

export const POST = defineWriteRoute({
  can: canOfRegister(({ roles }) => roles.import),
  maxBytes: maxSheetBytes + 100_000,
  take: (form) => receiveSheet(form, mostImported),
  respond: withRegister(async (scope, register, _, file: ReceivedSheet | null) => {
    const refused = (code: "chua-chon" | "qua-lon") => ({
      response: seeOther(importHref(register.slug, { flash: { refused: code } })),
      events: [],
    })
    if (!file) return refused("chua-chon")
    if (file.bytes.length > maxSheetBytes) return refused("qua-lon")
    return { response: seeOther(importDraftHref(register.slug, await keepFile(scope, register.key, file))), events: [] }
  }),
})
