import { z } from "zod"
import { outreachQualifierNames } from "@/lib/glossary"
import {
  keysOf,
  optionalId,
  optionalText,
  requiredCount,
  requiredId,
  requiredMonth,
  requiredText,
} from "@/lib/schema-parts"

/** How exact a count is; nothing said means exact. */
export const qualifier = z
  .enum([...keysOf(outreachQualifierNames), ""], { error: "Hãy chọn một mục." })
  .default("exact")
  .transform((value) => value || "exact")

/** What a unit counted of a kind in a month. */
export const outreachSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị."),
  month: requiredMonth,
  kindKey: requiredText(60),
  value: requiredCount,
  qualifier,
  themeId: optionalId,
  note: optionalText(500),
})

export type OutreachInput = z.infer<typeof outreachSchema>
