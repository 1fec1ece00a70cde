"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { flag, keptDoubts, optionalCount, optionalId, requiredId, requiredYear } from "@/lib/schema-parts"
import { meetings } from "./register"
import { saveMeetingYear } from "./save-year"

const month = z.strictObject({
  present: optionalCount,
  absent: optionalCount,
  themeOnAgenda: flag,
  themeId: optionalId,
})

export const saveMeetings = defineAction({
  can: meetings.roles.write,
  input: z.strictObject({
    unitId: requiredId("Hãy chọn chi bộ."),
    year: requiredYear,
    version: requiredId(),
    kept: keptDoubts,
    months: z.record(z.string().regex(/^m([1-9]|1[0-2])$/), month),
  }),
  run: saveMeetingYear,
})
