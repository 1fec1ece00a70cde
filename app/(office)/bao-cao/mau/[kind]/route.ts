import { defineReadRoute, defineWriteRoute } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import { templatesHref } from "@/lib/addresses/reports"
import { writerRoles } from "@/lib/reports/report-roles"
import { takeTemplate } from "@/lib/letters/take-template"
import { headerKindOf, keepTemplate, maxTemplateBytes, templateFile } from "@/lib/letters/templates"

export const GET = defineReadRoute({
  can: writerRoles,
  respond: (scope, { params }) => templateFile(scope, params.kind),
})

export const POST = defineWriteRoute({
  can: ({ params }) => (headerKindOf(params.kind) ? writerRoles : null),
  maxBytes: maxTemplateBytes + 10_000,
  take: takeTemplate,
  respond: async (scope, { params }, template) => {
    if (!template) return { response: seeOther(templatesHref({ flash: { refused: "chua-chon" } })), events: [] }
    const events = await keepTemplate(scope, headerKindOf(params.kind)!, template)
    if (!events) return null
    return {
      response: seeOther(template.usable ? templatesHref({ flash: { saved: "mau" } }) : templatesHref()),
      events,
    }
  },
})
