import { defineReadRoute } from "@/lib/access/define-route"
import { downloadFile } from "@/lib/registers/attachments/download"
import { registerBySlug } from "@/lib/registers/registry"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  respond: (scope, { params }) =>
    downloadFile(scope, registerBySlug(params.register)!, Number(params.id), Number(params.file)),
})
