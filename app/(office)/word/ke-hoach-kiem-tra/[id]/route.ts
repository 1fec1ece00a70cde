import { defineReadRoute } from "@/lib/access/define-route"
import { inspectionPlanFile } from "@/lib/letters/inspection-plan-file"
import { inspections } from "@/lib/registers/inspections/register"

export const GET = defineReadRoute({
  can: inspections.roles.read,
  respond: (scope, { params }) => inspectionPlanFile(scope, params.id),
})
