"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { dayOf, requiredId, requiredText, requiredYear } from "@/lib/schema-parts"
import { approveMany } from "./approve-many"
import { createDrafts } from "./drafts"
import { commitments } from "./register"
import { approve, conclude, reopen, report, returnToWriter, submit } from "./steps"

const can = commitments.roles.write
const approvedOn = dayOf("Chưa nhập ngày chi bộ duyệt.")
const seen = { id: requiredId(), version: requiredId() }

export const submitCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, on: dayOf("Chưa nhập ngày nộp.") }),
  run: submit,
})

export const approveCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, on: approvedOn }),
  run: approve,
})

export const returnCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, reason: requiredText(1000, "Chưa nêu lý do trả lại.") }),
  run: returnToWriter,
})

export const reportCommitment = defineAction({
  can,
  input: z.strictObject({
    ...seen,
    on: dayOf("Chưa nhập ngày báo cáo."),
    selfReport: requiredText(4000, "Chưa nhập tự báo cáo."),
  }),
  run: report,
})

export const concludeCommitment = defineAction({
  can,
  input: z.strictObject({
    ...seen,
    on: dayOf("Chưa nhập ngày ghi kết quả."),
    gradeId: requiredId("Hãy chọn mức kết quả."),
    remark: requiredText(2000, "Chưa nhập nhận xét của chi bộ."),
  }),
  run: conclude,
})

export const reopenCommitment = defineAction({ can, input: z.strictObject(seen), run: reopen })

const noneChosen = "Hãy chọn ít nhất một bản."
const oneOrMany = z
  .union([z.string(), z.array(z.string())], { error: noneChosen })
  .transform((value) => [value].flat().join())

/** Each as `id:version`, so that only what was seen is approved; one tick may name several. */
const chosen = oneOrMany.pipe(
  z
    .string()
    .max(10_000)
    .regex(/^\d{1,9}:\d{1,9}(,\d{1,9}:\d{1,9})*$/, noneChosen)
    .transform((all) => [...new Set(all.split(","))].map((one) => one.split(":").map(Number)))
    .transform((all) => all.map(([id, version]) => ({ id: id!, version: version! }))),
)

export const approveCommitments = defineAction({
  can,
  input: z.strictObject({ unitId: requiredId(), year: requiredYear, on: approvedOn, chosen }),
  run: approveMany,
})

export const draftCommitments = defineAction({
  can,
  input: z.strictObject({
    unitId: requiredId(),
    year: requiredYear,
    personId: requiredId().optional(),
    copy: z.literal("on").optional(),
  }),
  run: createDrafts,
})
