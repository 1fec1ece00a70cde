import { z } from "zod"
import { checkConsent, checkLife, consentShape, lifeShape } from "@/lib/register/life-cycle/schema"
import { optionalId, optionalText, requiredId, requiredText } from "@/lib/schema-parts"

/** A model as it is entered. */
export const modelSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị thực hiện."),
    name: requiredText(200),
    fieldKey: requiredText(40),
    content: optionalText(4000),
    goal: optionalText(2000),
    leader: optionalText(120),
    themeId: optionalId,
    ...lifeShape,
    ...consentShape,
  })
  .superRefine(checkLife)
  .superRefine(checkConsent)

export type ModelInput = z.infer<typeof modelSchema>
