import { z } from "zod"
import { optionalText, requiredDay, requiredId, requiredText, seenSettings } from "@/lib/schema-parts"

export const drawInput = z.strictObject({})

const seen = { id: requiredId(), version: requiredId() }

export const approveInput = z.strictObject({ ...seen, decision: requiredText(300) })

export const refuseInput = z
  .strictObject({ ...seen, reason: requiredText(300) })
  .transform(({ reason, ...input }) => ({ ...input, decision: reason }))

const badYears = "Hãy nhập số năm từ 1 đến 200, hoặc để trống nếu giữ vĩnh viễn."

export const termInput = z.strictObject({
  register: z.string(),
  version: seenSettings,
  years: optionalText(3)
    .refine((text) => text === "" || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 200), badYears)
    .transform((text) => (text === "" ? null : Number(text))),
  basis: requiredText(300),
  validFrom: requiredDay,
})

export type DecideInput = z.infer<typeof approveInput>
export type TermInput = z.infer<typeof termInput>
