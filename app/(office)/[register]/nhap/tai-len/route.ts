import { defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import { importDraftHref, importHref } from "@/lib/addresses/records"
import { registerBySlug } from "@/lib/registers/registry"
import { maxSheetBytes, mostImported } from "@/lib/register/sheet-limits"
import { keepFile } from "@/lib/uploads/kept-files"
import { receiveSheet } from "@/lib/uploads/receive-sheet"

export const POST = defineWriteRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  maxBytes: maxSheetBytes + 100_000,
  take: (form) => receiveSheet(form, mostImported),
  respond: async (scope, { params }, file) => {
    const register = registerBySlug(params.register)!
    const refused = (code: "chua-chon" | "qua-lon") => ({
      response: seeOther(importHref(register.slug, { flash: { refused: code } })),
      events: [],
    })
    if (!file) return refused("chua-chon")
    if (file.bytes.length > maxSheetBytes) return refused("qua-lon")
    return { response: seeOther(importDraftHref(register.slug, await keepFile(scope, register.key, file))), events: [] }
  },
})
