import { z } from "zod"
import { commitmentStatusNames } from "@/lib/glossary"
import { flag, keysOf, oneOf, optionalDay, optionalText, requiredId, requiredYear } from "../schema-parts"

const item = z.strictObject({
  part: oneOf(["1", "2", "3", "4", "5", "6"]).transform(Number),
  action: optionalText(1000),
  measure: optionalText(500),
  deadline: optionalDay,
  duty: optionalText(300),
})

const said = (entry: z.infer<typeof item>) => Boolean(entry.action || entry.measure || entry.deadline || entry.duty)

/** Lines nobody wrote in are no items. */
const items = z
  .array(item)
  .max(40, "Tối đa 40 nội dung.")
  .default([])
  .transform((all) => all.filter(said))
  .superRefine((all, context) => {
    all.forEach((entry, index) => {
      if (!entry.action) context.addIssue({ code: "custom", path: [index, "action"], message: "Chưa nhập việc làm cụ thể." })
    })
  })

const dayOf = { submitted: "submittedOn", approved: "approvedOn", reported: "reportedOn", concluded: "concludedOn" } as const
const order = keysOf(commitmentStatusNames)

/** A commitment as a form or a sheet gives it. A form leaves out the progress; screens change that step by step. */
export const commitmentSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn chi bộ."),
    personId: requiredId("Hãy chọn người viết."),
    year: requiredYear,
    isHeadPlan: flag,
    items,
    status: oneOf(order).default("draft"),
    submittedOn: optionalDay,
    approvedOn: optionalDay,
    reportedOn: optionalDay,
    concludedOn: optionalDay,
    gradeId: z.string().default("").transform((text) => (/^\d+$/.test(text) ? Number(text) : null)),
    selfReport: optionalText(4000),
    remark: optionalText(2000),
  })
  .superRefine((input, context) => {
    let last = ""
    for (const status of order.slice(1, order.indexOf(input.status) + 1)) {
      const name = dayOf[status as keyof typeof dayOf]
      const day = input[name]
      if (!day) context.addIssue({ code: "custom", path: [name], message: `Trạng thái này cần ngày “${commitmentStatusNames[status]}”.` })
      else if (day < last) context.addIssue({ code: "custom", path: [name], message: "Ngày này trước ngày của bước liền trước." })
      last = day ?? last
    }
  })

export type CommitmentInput = z.infer<typeof commitmentSchema>
