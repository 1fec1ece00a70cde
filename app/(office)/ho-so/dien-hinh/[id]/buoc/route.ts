import { defineWriteRoute } from "@/lib/access/define-route"
import { exemplars } from "@/lib/registers/exemplars/register"
import { maxStepBytes, postStep } from "@/lib/registers/life-cycle/post-step"

export const POST = defineWriteRoute({
  can: exemplars.roles.write,
  maxBytes: maxStepBytes,
  respond: (scope, input, body) => postStep(scope, "exemplars", input, body),
})
