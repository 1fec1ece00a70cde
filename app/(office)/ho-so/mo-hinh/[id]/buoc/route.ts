import { defineWriteRoute } from "@/lib/access/define-route"
import { models } from "@/lib/registers/models/register"
import { maxStepBytes, postStep } from "@/lib/registers/life-cycle/post-step"

export const POST = defineWriteRoute({
  can: models.roles.write,
  maxBytes: maxStepBytes,
  respond: (scope, input, body) => postStep(scope, "models", input, body),
})
