import { defineReadRoute } from "@/lib/access/define-route"
import { minutesFile } from "@/lib/letters/minutes-file"
import { meetings } from "@/lib/registers/meetings/register"

export const GET = defineReadRoute({
  can: meetings.roles.read,
  respond: (scope, { params }) => minutesFile(scope, params.id),
})
