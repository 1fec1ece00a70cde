import { defineReadRoute } from "@/lib/access/define-route"
import { wholeNumber } from "@/lib/format/whole-number"
import { downloadFile } from "@/lib/register/attachments/download"
import { registerBySlug } from "@/lib/registers/registry"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  respond: async (scope, { params }) => {
    const [id, file] = [wholeNumber(params.id), wholeNumber(params.file)]
    return id && file ? downloadFile(scope, registerBySlug(params.register)!, id, file) : null
  },
})
