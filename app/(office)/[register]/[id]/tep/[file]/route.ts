import { defineReadRoute } from "@/lib/access/define-route"
import { wholeNumber } from "@/lib/format/whole-number"
import { downloadFile } from "@/lib/register/attachments/download"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.read),
  respond: withRegister(async (scope, register, { params }) => {
    const [id, file] = [wholeNumber(params.id), wholeNumber(params.file)]
    return id && file ? downloadFile(scope, register, id, file) : null
  }),
})
