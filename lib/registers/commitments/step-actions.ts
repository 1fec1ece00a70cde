"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { requiredDay, requiredId, requiredText, requiredYear } from "../schema-parts"
import { approveMany } from "./approve-many"
import { createDrafts } from "./drafts"
import { commitments } from "./register"
import { approve, conclude, reopen, report, returnToWriter, submit } from "./steps"

const can = commitments.roles.write
const seen = { id: requiredId(), version: requiredId() }

export const submitCommitment = defineAction({ can, input: z.strictObject({ ...seen, on: requiredDay }), run: submit })

export const approveCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, on: requiredDay }),
  run: approve,
})

export const returnCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, reason: requiredText(1000) }),
  run: returnToWriter,
})

export const reportCommitment = defineAction({
  can,
  input: z.strictObject({ ...seen, on: requiredDay, selfReport: requiredText(4000) }),
  run: report,
})

export const concludeCommitment = defineAction({
  can,
  input: z.strictObject({
    ...seen,
    on: requiredDay,
    gradeId: requiredId("Hãy chọn mức kết quả."),
    remark: requiredText(2000),
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
  input: z.strictObject({ unitId: requiredId(), year: requiredYear, on: requiredDay, chosen }),
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
