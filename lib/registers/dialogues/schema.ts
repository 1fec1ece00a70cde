import { z } from "zod"
import { dialogueKindNames } from "@/lib/glossary"
import {
  keysOf,
  oneOf,
  optionalCount,
  optionalId,
  optionalText,
  pastDay,
  requiredCount,
  requiredId,
  requiredText,
} from "@/lib/schema-parts"

/** Dialogues or receptions of citizens of a day: how many sessions, how many citizens; never who complained. */
export const dialogueSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị tổ chức."),
  kind: oneOf(keysOf(dialogueKindNames)),
  heldOn: pastDay,
  withWhom: requiredText(150),
  subject: requiredText(200),
  sessions: requiredCount,
  citizens: requiredCount,
  communes: optionalCount,
  outcome: optionalText(200),
  themeId: optionalId,
})

export type DialogueInput = z.infer<typeof dialogueSchema>
