import { defineWriteRoute } from "@/lib/access/define-route"
import { readForm, seeOther } from "@/lib/access/multipart"
import { attachFile } from "@/lib/registers/attachments/upload"
import { maxFileBytes } from "@/lib/registers/attachments/media-type"
import { registerBySlug } from "@/lib/registers/registry"

export const POST = defineWriteRoute({
  can: ({ params }) => {
    const register = registerBySlug(params.register)
    return register?.attachments ? register.roles.write : null
  },
  maxBytes: maxFileBytes + 100_000,
  respond: async (scope, { params, request }, body) => {
    const register = registerBySlug(params.register)!
    const page = `/${register.slug}/${params.id}`
    const form = await readForm(request, body)
    const file = form?.get("tep")
    const confirmed = form?.get("khong-mat") === "on"
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    const upload = { name: file instanceof File ? file.name : "", bytes }
    const result = confirmed ? await attachFile(scope, register, Number(params.id), upload) : { refusal: "chua-danh-dau" as const }
    if (!result) return null
    if ("refusal" in result) return { response: seeOther(`${page}?loi-tep=${result.refusal}#tep`), events: [] }
    return { response: seeOther(`${page}?da-luu=1#tep`), events: result.events }
  },
})
