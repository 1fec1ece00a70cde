import { z } from "zod"
import { taskKindNames } from "@/lib/glossary"
import {
  keysOf,
  oneOf,
  optionalDay,
  optionalId,
  optionalText,
  requiredCount,
  requiredId,
  requiredText,
  requiredYear,
} from "../schema-parts"

const task = z
  .strictObject({
    kind: oneOf(keysOf(taskKindNames)),
    content: optionalText(1000),
    duty: optionalText(300),
    owner: optionalText(150),
    deadline: optionalDay,
    progress: optionalText(1000),
    doneOn: optionalDay,
    evidence: optionalText(1000),
  })
  .superRefine((input, context) => {
    const said = input.duty || input.owner || input.deadline || input.progress || input.doneOn || input.evidence
    if (!input.content && said) context.addIssue({ code: "custom", path: ["content"], message: "Chưa nhập nội dung." })
    if (input.doneOn && !input.evidence) {
      context.addIssue({ code: "custom", path: ["evidence"], message: "Ghi đã xong thì cần minh chứng." })
    }
  })

const target = z.strictObject({ figureKey: optionalText(60), target: z.string().default("") })

/** A plan of a year; lines nobody wrote in are no tasks and no targets. */
export const planSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị lập kế hoạch."),
  name: requiredText(300),
  year: requiredYear,
  themeId: optionalId,
  tasks: z
    .array(task)
    .max(200, "Tối đa 200 nội dung.")
    .default([])
    .transform((all) => all.filter(({ content }) => content)),
  targets: z
    .array(target)
    .max(60, "Tối đa 60 chỉ tiêu.")
    .default([])
    .transform((all) => all.filter(({ figureKey, target }) => figureKey || target))
    .pipe(z.array(z.object({ figureKey: requiredText(60), target: requiredCount }))),
})

export type PlanInput = z.infer<typeof planSchema>
