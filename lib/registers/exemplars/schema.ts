import { z } from "zod"
import { exemplarKindNames } from "@/lib/glossary"
import { checkConsent, checkLife, consentShape, lifeShape } from "@/lib/register/life-cycle/schema"
import { keysOf, oneOf, optionalId, optionalText, requiredId, requiredText } from "@/lib/schema-parts"

/** An exemplar as it is entered. */
export const exemplarSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị giới thiệu."),
    kind: oneOf(keysOf(exemplarKindNames)),
    name: requiredText(200),
    fieldKey: requiredText(40),
    achievement: optionalText(4000),
    themeId: optionalId,
    ...lifeShape,
    ...consentShape,
  })
  .superRefine(checkLife)
  .superRefine(checkConsent)

export type ExemplarInput = z.infer<typeof exemplarSchema>
