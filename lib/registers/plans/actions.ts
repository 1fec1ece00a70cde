"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { flag, pastDay, requiredId, requiredText } from "@/lib/schema-parts"
import { copyPlan } from "./copy-plan"
import { recordProgress } from "./record-progress"
import { plans } from "./register"
import { longestNote } from "./schema"

const can = plans.roles.write

export const recordTaskProgress = defineAction({
  can,
  input: z.strictObject({
    id: requiredId(),
    taskId: requiredId(),
    on: pastDay,
    text: requiredText(longestNote, "Chưa ghi tiến độ hoặc minh chứng."),
    done: flag,
  }),
  run: recordProgress,
})

export const copyPlanAction = defineAction({ can, input: z.strictObject({ id: requiredId() }), run: copyPlan })
