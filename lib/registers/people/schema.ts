import { z } from "zod"
import { personCategoryNames } from "@/lib/glossary"
import { today } from "@/lib/format/dates"
import {
  flag,
  keysOf,
  oneOf,
  optionalDay,
  optionalText,
  optionalYear,
  requiredDay,
  requiredId,
  requiredText,
} from "@/lib/schema-parts"

/** A person and the unit it belongs to from a day on, and until it left, if it did. */
export const personSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn chi bộ của người này."),
    fullName: requiredText(100),
    birthYear: optionalYear,
    position: optionalText(120),
    category: oneOf(keysOf(personCategoryNames)),
    isHead: flag,
    since: requiredDay,
    until: optionalDay.refine(
      (day) => day === null || day <= today(),
      "Ngày này chưa đến. Hãy ghi khi người này đã rời.",
    ),
  })
  .refine(({ since, until }) => until === null || until > since, {
    path: ["until"],
    error: "Ngày rời phải sau ngày vào chi bộ.",
  })

export type PersonInput = z.infer<typeof personSchema>
