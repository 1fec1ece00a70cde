import { z } from "zod"
import { commitmentStatusNames } from "@/lib/glossary"
import {
  flag,
  keysOf,
  oneOf,
  optionalDay,
  optionalId,
  optionalPastDay,
  optionalText,
  requiredId,
  requiredYear,
} from "@/lib/schema-parts"
import { statusDay } from "./rules"

const fields = z.strictObject({
  part: oneOf(["1", "2", "3", "4", "5", "6"]).transform(Number),
  action: optionalText(1000),
  measure: optionalText(500),
  deadline: optionalDay,
  duty: optionalText(300),
})

const said = (entry: z.infer<typeof fields>) => Boolean(entry.action || entry.measure || entry.deadline || entry.duty)

const item = fields.refine((entry) => !said(entry) || entry.action !== "", {
  path: ["action"],
  message: "Chưa nhập việc làm cụ thể.",
})

/** Lines nobody wrote in are no items. */
const items = z
  .array(item)
  .max(40, "Tối đa 40 nội dung.")
  .default([])
  .transform((all) => all.filter(said))

const order = keysOf(commitmentStatusNames)

/** A commitment as a form or a sheet gives it. A form leaves out the progress; screens change that step by step. */
export const commitmentSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn chi bộ."),
    personId: requiredId("Hãy chọn người viết."),
    year: requiredYear,
    isHeadPlan: flag,
    themeId: optionalId,
    items,
    status: oneOf(order).default("draft"),
    submittedOn: optionalPastDay,
    approvedOn: optionalPastDay,
    reportedOn: optionalPastDay,
    concludedOn: optionalPastDay,
    gradeId: z
      .string()
      .default("")
      .transform((text) => (/^\d+$/.test(text) ? Number(text) : null)),
    selfReport: optionalText(4000),
    remark: optionalText(2000),
  })
  .superRefine((input, context) => {
    let last = ""
    for (const status of order.slice(1, order.indexOf(input.status) + 1)) {
      const name = statusDay[status as keyof typeof statusDay]
      const day = input[name]
      if (!day)
        context.addIssue({
          code: "custom",
          path: [name],
          message: `Trạng thái này cần ngày “${commitmentStatusNames[status]}”.`,
        })
      else if (day < last)
        context.addIssue({ code: "custom", path: [name], message: "Ngày này trước ngày của bước liền trước." })
      last = day ?? last
    }
  })

export type CommitmentInput = z.infer<typeof commitmentSchema>
