import { z } from "zod"
import { exemplarKindNames } from "@/lib/glossary"
import { keysOf, oneOf, optionalId, optionalText, pastDay, requiredId, requiredText } from "@/lib/schema-parts"

/** A commendation; its form says whether it is praise or an award. */
export const commendationSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị của người hoặc tập thể được khen."),
  formKey: requiredText(40),
  recipientKind: oneOf(keysOf(exemplarKindNames)),
  recipient: requiredText(200),
  decision: optionalText(60),
  decidedOn: pastDay,
  themeId: optionalId,
  modelId: optionalId,
})

export type CommendationInput = z.infer<typeof commendationSchema>
