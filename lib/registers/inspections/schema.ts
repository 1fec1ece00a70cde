import { z } from "zod"
import { countOrZero, optionalDay, optionalId, optionalText, pastDay, requiredId, requiredText } from "../schema-parts"

const visit = z.strictObject({ organisation: optionalText(200), heads: countOrZero }).superRefine((input, context) => {
  if (!input.organisation && input.heads > 0) {
    context.addIssue({ code: "custom", path: ["organisation"], message: "Chưa nhập tổ chức được kiểm tra." })
  }
})

const recommendation = z
  .strictObject({
    content: optionalText(1000),
    organisation: optionalText(200),
    deadline: optionalDay,
    doneOn: optionalDay,
  })
  .superRefine((input, context) => {
    if (!input.content && (input.organisation || input.deadline || input.doneOn)) {
      context.addIssue({ code: "custom", path: ["content"], message: "Chưa nhập nội dung kiến nghị." })
    }
  })

/** A round of inspection; lines nobody wrote in are left out. */
export const inspectionSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị kiểm tra."),
    name: requiredText(300),
    decision: optionalText(60),
    startedOn: pastDay,
    endedOn: optionalDay,
    themeId: optionalId,
    conclusion: optionalText(2000),
    visits: z
      .array(visit)
      .max(300, "Tối đa 300 nơi.")
      .default([])
      .transform((all) => all.filter(({ organisation }) => organisation)),
    recommendations: z
      .array(recommendation)
      .max(300, "Tối đa 300 kiến nghị.")
      .default([])
      .transform((all) => all.filter(({ content }) => content)),
  })
  .refine((input) => !input.endedOn || input.endedOn >= input.startedOn, {
    path: ["endedOn"],
    message: "Ngày kết thúc trước ngày bắt đầu.",
  })

export type InspectionInput = z.infer<typeof inspectionSchema>
