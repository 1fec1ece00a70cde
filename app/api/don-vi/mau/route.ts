import { defineReadRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { unitTemplate } from "@/lib/units/import/template"

const headers = {
  "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "content-disposition": 'attachment; filename="mau-don-vi.xlsx"',
  "cache-control": "no-store",
}

/** The template of a file of units. */
export const GET = defineReadRoute({
  can: adminOnly,
  respond: async (scope) => new Response(new Uint8Array(await unitTemplate(scope)), { headers }),
})
