import { z } from "zod"
import { splitQualifier } from "@/lib/qualifier"
import { outreachQualifierNames } from "@/lib/glossary"
import {
  keysOf,
  optionalCount,
  optionalId,
  optionalText,
  requiredCount,
  requiredId,
  requiredMonth,
  requiredText,
} from "@/lib/schema-parts"

/** How exact a count is; nothing said means exact. */
const qualifier = z
  .enum([...keysOf(outreachQualifierNames), ""], { error: "Hãy chọn một mục." })
  .default("exact")
  .transform((value) => value || "exact")

const twoWords = "Số đã có chữ khác với mức chính xác được chọn. Hãy để một trong hai."

/** "gần 350.000" typed in one piece is the number and its word; a word that was chosen beside it must be the same, or none. */
function inPieces(raw: unknown, context: z.RefinementCtx): unknown {
  if (typeof raw !== "object" || raw === null) return raw
  const typed = raw as Record<string, unknown>
  const found = typeof typed.value === "string" ? splitQualifier(typed.value) : null
  if (!found) return raw
  if (![undefined, "", "exact", found.qualifier].includes(typed.qualifier as string | undefined)) {
    context.addIssue({ code: "custom", message: twoWords, path: ["qualifier"] })
  }
  return { ...typed, value: found.rest, qualifier: found.qualifier }
}

/** A typed number with its word, in one piece or two; empty where nothing is typed. */
export const typedCount = z.preprocess(inPieces, z.strictObject({ value: optionalCount, qualifier }))

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
export const outreachSchema = z.preprocess(inPieces, outreachFields)

export type OutreachInput = z.infer<typeof outreachSchema>
