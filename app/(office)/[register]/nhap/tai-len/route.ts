import { defineWriteRoute } from "@/lib/access/define-route"
import { readForm, seeOther } from "@/lib/access/multipart"
import { maxSheetBytes, saveDraft } from "@/lib/registers/import/drafts"
import { registerBySlug } from "@/lib/registers/registry"

export const POST = defineWriteRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  maxBytes: maxSheetBytes + 100_000,
  respond: async (scope, { params, request }, body) => {
    const register = registerBySlug(params.register)!
    const page = `/${register.slug}/nhap`
    const file = (await readForm(request, body))?.get("tep")
    if (!(file instanceof File) || file.size === 0) return { response: seeOther(`${page}?loi=chua-chon`), events: [] }
    if (file.size > maxSheetBytes) return { response: seeOther(`${page}?loi=qua-lon`), events: [] }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const draft = await saveDraft(scope, register, { name: file.name, bytes })
    return { response: seeOther(`${page}/${draft}`), events: [] }
  },
})
