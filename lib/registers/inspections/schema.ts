import { z } from "zod"
import {
  optionalCount,
  optionalDay,
  optionalId,
  optionalPastDay,
  optionalText,
  pastDay,
  requiredId,
  requiredText,
} from "@/lib/schema-parts"
import { followProblems, longestEvidence } from "./rules"

type Problem = (path: string, message: string) => void
const problems =
  <Input>(find: (input: Input, problem: Problem) => void) =>
  (input: Input, context: z.RefinementCtx) =>
    find(input, (path, message) => context.addIssue({ code: "custom", path: [path], message }))

const eitherOr = "Chọn đơn vị hoặc ghi tên tổ chức ngoài hệ thống, không ghi cả hai."

const visit = z
  .strictObject({ visitedUnitId: optionalId, organisation: optionalText(200), heads: optionalCount })
  .superRefine(
    problems(({ visitedUnitId, organisation, heads }, problem) => {
      if (visitedUnitId !== null && organisation) problem("organisation", eitherOr)
      if (visitedUnitId === null && !organisation && heads) {
        problem("visitedUnitId", "Chưa chọn đơn vị, hoặc chưa ghi tên tổ chức được kiểm tra.")
      }
    }),
  )

const recommendation = z
  .strictObject({
    content: optionalText(1000),
    toUnitId: optionalId,
    organisation: optionalText(200),
    deadline: optionalDay,
    doneOn: optionalPastDay,
    evidence: optionalText(longestEvidence),
  })
  .superRefine(
    problems(({ content, ...input }, problem) => {
      const said = input.toUnitId !== null || input.organisation || input.deadline || input.doneOn || input.evidence
      if (!content && said) problem("content", "Chưa nhập nội dung kiến nghị.")
      if (input.toUnitId !== null && input.organisation) problem("organisation", eitherOr)
      if (input.evidence && !input.doneOn) problem("doneOn", "Có minh chứng mà chưa ghi ngày đã thực hiện.")
    }),
  )

const placed = <Line extends object>(all: Line[]) => all.map((line, place) => ({ ...line, place }))

/** A round of inspection; lines nobody wrote in are left out, the others know where they stood. */
export const inspectionSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị kiểm tra."),
    name: requiredText(300),
    decision: optionalText(60),
    startedOn: pastDay,
    endedOn: optionalPastDay,
    themeId: optionalId,
    conclusion: optionalText(2000),
    visits: z.array(visit).max(300, "Tối đa 300 nơi.").default([]),
    recommendations: z.array(recommendation).max(300, "Tối đa 300 kiến nghị.").default([]),
  })
  .refine((input) => !input.endedOn || input.endedOn >= input.startedOn, {
    path: ["endedOn"],
    message: "Ngày kết thúc trước ngày bắt đầu.",
  })
  .superRefine(({ startedOn, recommendations }, context) => {
    recommendations.forEach(({ doneOn, evidence }, place) => {
      const found = doneOn === null ? {} : followProblems({ startedOn, doneOn, evidence })
      for (const [name, message] of Object.entries(found)) {
        context.addIssue({ code: "custom", path: ["recommendations", place, name], message })
      }
    })
  })
  .transform(({ visits, recommendations, ...round }) => ({
    ...round,
    visits: placed(visits).filter((line) => line.visitedUnitId !== null || line.organisation),
    recommendations: placed(recommendations).filter(({ content }) => content),
  }))

export type InspectionInput = z.infer<typeof inspectionSchema>
