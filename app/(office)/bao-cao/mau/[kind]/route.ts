import { defineReadRoute, defineWriteRoute } from "@/lib/access/define-route"
import { readForm, seeOther } from "@/lib/access/multipart"
import { uploadedFile } from "@/lib/registers/attachments/upload"
import { writerRoles } from "@/lib/reports/report-roles"
import { headerKindOf, maxTemplateBytes, takeTemplate, templateFile } from "@/lib/reports/templates"

export const GET = defineReadRoute({
  can: writerRoles,
  respond: (scope, { params }) => templateFile(scope, params.kind),
})

export const POST = defineWriteRoute({
  can: ({ params }) => (headerKindOf(params.kind) ? writerRoles : null),
  maxBytes: maxTemplateBytes + 10_000,
  respond: async (scope, { params, request }, body) => {
    const file = await uploadedFile(await readForm(request, body))
    if (file.bytes.length === 0) return { response: seeOther("/bao-cao/mau?loi=chua-chon"), events: [] }
    const taken = await takeTemplate(scope, headerKindOf(params.kind)!, file)
    if (!taken) return null
    return { response: seeOther(taken.usable ? "/bao-cao/mau?da-luu=mau" : "/bao-cao/mau"), events: taken.events }
  },
})
