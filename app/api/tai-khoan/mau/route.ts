import { defineReadRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { accountTemplate } from "@/lib/accounts/bulk/file/template"

const headers = {
  "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "content-disposition": 'attachment; filename="mau-tai-khoan.xlsx"',
  "cache-control": "no-store",
}

/** The template of a file of accounts. */
export const GET = defineReadRoute({
  can: adminOnly,
  respond: async () => new Response(new Uint8Array(await accountTemplate()), { headers }),
})
