import { defineReadRoute } from "@/lib/access/define-route"
import { exportCascade } from "@/lib/cascade/export-cascade"
import { workbookDownload } from "@/lib/download"
import { documents } from "@/lib/registers/documents/register"

export const GET = defineReadRoute({
  can: documents.roles.read,
  respond: async (scope, { params, search }) => {
    const file = await exportCascade(scope, params.id, search)
    return file && workbookDownload(file, "Việc triển khai văn bản")
  },
})
