import { defineWriteRoute } from "@/lib/access/define-route"
import { exemplars } from "@/lib/registers/exemplars/register"
import { maxStepBytes, postStep, takeStep } from "@/lib/register/life-cycle/post-step"

export const POST = defineWriteRoute({
  can: exemplars.roles.write,
  maxBytes: maxStepBytes,
  take: takeStep,
  respond: (scope, input, step) => postStep(scope, exemplars, input, step),
})
