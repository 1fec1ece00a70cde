import { z } from "zod"
import { inPieces } from "@/lib/qualifier"
import {
  optionalCount,
  optionalId,
  optionalText,
  qualifier,
  requiredCount,
  requiredId,
  requiredMonth,
  requiredText,
} from "@/lib/schema-parts"

/** A typed number with its word, in one piece or two; empty where nothing is typed. */
export const typedCount = z.preprocess(inPieces("value"), z.strictObject({ value: optionalCount, qualifier }))

const outreachFields = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị."),
  month: requiredMonth,
  kindKey: requiredText(60),
  value: requiredCount,
  qualifier,
  themeId: optionalId,
  note: optionalText(500),
})

/** What a unit counted of a kind in a month. */
export const outreachSchema = z.preprocess(inPieces("value"), outreachFields)

export type OutreachInput = z.infer<typeof outreachSchema>
