import { z } from "zod"
import { personCategoryNames } from "@/lib/glossary"
import { flag, keysOf, oneOf, optionalText, optionalYear, requiredDay, requiredId, requiredText } from "../schema-parts"

/** A person and the unit it belongs to from a day on. */
export const personSchema = z.strictObject({
  unitId: requiredId("Hãy chọn chi bộ của người này."),
  fullName: requiredText(100),
  birthYear: optionalYear,
  position: optionalText(120),
  category: oneOf(keysOf(personCategoryNames)),
  isHead: flag,
  since: requiredDay,
})

export type PersonInput = z.infer<typeof personSchema>
