import { defineReadRoute } from "@/lib/access/define-route"
import { commitmentFile } from "@/lib/letters/commitment-file"
import { commitments } from "@/lib/registers/commitments/register"

export const GET = defineReadRoute({
  can: commitments.roles.write,
  respond: (scope, { params }) => commitmentFile(scope, params.id),
})
