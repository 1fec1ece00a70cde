import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { writeTemplate } from "@/lib/register/export/template"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.import),
  respond: withRegister(async (scope, register) =>
    workbookDownload(await writeTemplate(scope, register), `Mẫu nhập ${register.term.inline}`),
  ),
})
