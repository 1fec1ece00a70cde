import { defineReadRoute } from "@/lib/access/define-route"
import { exportPerson } from "@/lib/privacy/export-person"
import { requestKeepers } from "@/lib/privacy/request-roles"

export const GET = defineReadRoute({
  can: requestKeepers,
  respond: (scope, { params }) => exportPerson(scope, params.id),
})
