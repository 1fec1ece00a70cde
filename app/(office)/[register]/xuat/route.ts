import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { registerBySlug } from "@/lib/registers/registry"

export const GET = defineReadRoute({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  respond: async (scope, { params, search }) => {
    const register = registerBySlug(params.register)!
    const file = await exportList(scope, register, parseListQuery(search, register.list))
    if (!file) return null
    if ("refusal" in file) {
      return new Response(file.refusal, { status: 422, headers: { "content-type": "text/plain; charset=utf-8" } })
    }
    return workbookDownload(file, register.term.name)
  },
})
