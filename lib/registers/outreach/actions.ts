"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { keptDoubts, requiredId, requiredMonth } from "@/lib/schema-parts"
import { outreach } from "./register"
import { saveMonth } from "./save-month"
import { typedCount } from "./schema"

export const saveOutreachMonth = defineAction({
  can: outreach.roles.write,
  input: z.strictObject({
    unitId: requiredId("Hãy chọn đơn vị."),
    month: requiredMonth,
    version: requiredId(),
    kept: keptDoubts,
    counts: z.record(z.string().max(60), typedCount),
  }),
  run: saveMonth,
})
