import { z } from "zod"
import { optionalId, pastDay, requiredId, requiredText } from "@/lib/schema-parts"

/** A letter of praise: to whom, from whom, when and what for in one line. */
export const praiseLetterSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị của người hoặc tập thể được khen."),
  recipient: requiredText(200),
  sender: requiredText(200),
  sentOn: pastDay,
  subject: requiredText(200),
  themeId: optionalId,
})

export type PraiseLetterInput = z.infer<typeof praiseLetterSchema>
