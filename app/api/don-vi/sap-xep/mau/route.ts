import { defineReadRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { reformTemplate } from "@/lib/units/reform/template"

const headers = {
  "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "content-disposition": 'attachment; filename="mau-sap-xep.xlsx"',
  "cache-control": "no-store",
}

/** The template of a file that tells a reform. */
export const GET = defineReadRoute({
  can: adminOnly,
  respond: async (scope) => new Response(new Uint8Array(await reformTemplate(scope)), { headers }),
})
