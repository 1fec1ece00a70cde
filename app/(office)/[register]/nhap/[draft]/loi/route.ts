import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { optionValues, toOptions } from "@/lib/register/import/options"
import { writeWrongLines } from "@/lib/register/import/wrong-lines"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.import),
  respond: withRegister(async (scope, register, { params, search }) => {
    const bytes = await writeWrongLines(scope, register, params.draft, toOptions(optionValues(search)))
    return bytes && workbookDownload(bytes, `Dòng có lỗi ${register.term.inline}`)
  }),
})
