import { z } from "zod"
import { exemplarKindNames } from "@/lib/glossary"
import { checkLived, livedShape } from "@/lib/register/life-cycle/schema"
import { keysOf, oneOf, optionalText, requiredId } from "@/lib/schema-parts"

/** An exemplar as it is entered. */
export const exemplarSchema = z
  .strictObject({
    ...livedShape,
    unitId: requiredId("Hãy chọn đơn vị giới thiệu."),
    kind: oneOf(keysOf(exemplarKindNames)),
    achievement: optionalText(4000),
  })
  .superRefine(checkLived)

export type ExemplarInput = z.infer<typeof exemplarSchema>
