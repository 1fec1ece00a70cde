import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { writeTemplate } from "@/lib/register/export/template"
import { registerBySlug } from "@/lib/registers/registry"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.import ?? null,
  respond: async (scope, { params }) => {
    const register = registerBySlug(params.register)!
    return workbookDownload(await writeTemplate(scope, register), `Mẫu nhập ${register.term.inline}`)
  },
})
