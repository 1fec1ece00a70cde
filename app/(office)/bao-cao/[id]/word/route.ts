import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { reportWordFile } from "@/lib/reports/word-file"

export const GET = defineReadRoute({ can: everyRole, respond: (scope, { params }) => reportWordFile(scope, params.id) })
