import { defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
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
    const page = `/${register.slug}/nhap`
    if (!file) return { response: seeOther(`${page}?loi=chua-chon`), events: [] }
    if (file.bytes.length > maxSheetBytes) return { response: seeOther(`${page}?loi=qua-lon`), events: [] }
    return { response: seeOther(`${page}/${await keepFile(scope, register.key, file)}`), events: [] }
  },
})
