import { z } from "zod"
import { taskKindNames } from "@/lib/glossary"
import {
  keysOf,
  oneDocument,
  oneOf,
  optionalDay,
  optionalId,
  optionalPastDay,
  optionalText,
  requiredCount,
  requiredId,
  requiredText,
  requiredYear,
} from "@/lib/schema-parts"

/** Longest text of one note, and of the evidence that closes a task. */
export const longestNote = 1000

const task = z
  .strictObject({
    kind: oneOf(keysOf(taskKindNames)),
    content: optionalText(1000),
    duty: optionalText(300),
    owner: optionalText(150),
    deadline: optionalDay,
    /** All notes as a sheet tells them; a form appends them one by one. */
    progress: optionalText(20_000),
    doneOn: optionalPastDay,
    evidence: optionalText(longestNote),
  })
  .superRefine((input, context) => {
    const said = input.duty || input.owner || input.deadline || input.progress || input.doneOn || input.evidence
    if (!input.content && said) context.addIssue({ code: "custom", path: ["content"], message: "Chưa nhập nội dung." })
    if (input.doneOn && !input.evidence) {
      context.addIssue({ code: "custom", path: ["evidence"], message: "Ghi đã xong thì cần minh chứng." })
    }
  })

const typedTarget = z.strictObject({ figureKey: optionalText(60), target: z.string().default("") })

const targets = z
  .array(typedTarget)
  .max(60, "Tối đa 60 chỉ tiêu.")
  .default([])
  .transform((all) => all.filter(({ figureKey, target }) => figureKey || target))
  .pipe(z.array(z.object({ figureKey: requiredText(60), target: requiredCount })))
  .superRefine((all, context) => {
    all.forEach(({ figureKey }, i) => {
      if (all.findIndex((other) => other.figureKey === figureKey) === i) return
      const message = "Chỉ tiêu này đã có ở dòng trên. Hãy bỏ bớt một dòng."
      context.addIssue({ code: "custom", path: [i, "figureKey"], message })
    })
  })

/** A plan of a year; lines nobody wrote in are no tasks and no targets. */
export const planSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị lập kế hoạch."),
  name: requiredText(300),
  year: requiredYear,
  themeId: optionalId,
  document: oneDocument,
  tasks: z
    .array(task)
    .max(200, "Tối đa 200 nội dung.")
    .default([])
    .transform((all) => all.map((one, place) => ({ ...one, place })).filter(({ content }) => content)),
  targets,
})

export type PlanInput = z.infer<typeof planSchema>
