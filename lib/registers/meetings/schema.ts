import { z } from "zod"
import { meetingKindNames } from "@/lib/glossary"
import {
  flag,
  keysOf,
  oneOf,
  optionalCount,
  optionalId,
  optionalText,
  requiredCount,
  requiredId,
  requiredMonth,
} from "@/lib/schema-parts"

/** A cell's meeting of a month. */
export const meetingSchema = z.strictObject({
  unitId: requiredId("Hãy chọn chi bộ."),
  month: requiredMonth,
  kind: oneOf(keysOf(meetingKindNames)),
  themeId: optionalId,
  themeOnAgenda: flag,
  present: requiredCount,
  absent: optionalCount,
  note: optionalText(500),
})

export type MeetingInput = z.infer<typeof meetingSchema>
