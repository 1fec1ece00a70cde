import { defineWriteRoute } from "@/lib/access/define-route"
import { models } from "@/lib/registers/models/register"
import { maxStepBytes, postStep, takeStep } from "@/lib/register/life-cycle/post-step"

export const POST = defineWriteRoute({
  can: models.roles.write,
  maxBytes: maxStepBytes,
  take: takeStep,
  respond: (scope, input, step) => postStep(scope, models, input, step),
})
