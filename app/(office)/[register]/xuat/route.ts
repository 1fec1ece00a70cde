import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.read),
  respond: withRegister(async (scope, register, { search }) => {
    const file = await exportList(scope, register, parseListQuery(search, register.list), search)
    if (!file) return null
    if ("refusal" in file) {
      return new Response(file.refusal, { status: 422, headers: { "content-type": "text/plain; charset=utf-8" } })
    }
    return workbookDownload(file, register.term.name)
  }),
})
