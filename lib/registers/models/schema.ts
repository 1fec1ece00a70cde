import { z } from "zod"
import { checkLived, livedShape } from "@/lib/register/life-cycle/schema"
import { optionalText, requiredId } from "@/lib/schema-parts"

/** A model as it is entered. */
export const modelSchema = z
  .strictObject({
    ...livedShape,
    unitId: requiredId("Hãy chọn đơn vị thực hiện."),
    content: optionalText(4000),
    goal: optionalText(2000),
    leader: optionalText(120),
  })
  .superRefine(checkLived)

export type ModelInput = z.infer<typeof modelSchema>
