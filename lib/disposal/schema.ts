import { z } from "zod"
import { optionalText, requiredDay, requiredId, requiredText } from "@/lib/registers/schema-parts"

export const drawInput = z.strictObject({})

export const decideInput = z.strictObject({ id: requiredId(), version: requiredId(), decision: requiredText(300) })

const badYears = "Hãy nhập số năm từ 1 đến 200, hoặc để trống nếu giữ vĩnh viễn."

export const termInput = z.strictObject({
  register: z.string(),
  years: optionalText(3)
    .refine((text) => text === "" || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 200), badYears)
    .transform((text) => (text === "" ? null : Number(text))),
  basis: requiredText(300),
  validFrom: requiredDay,
})

export type DecideInput = z.infer<typeof decideInput>
export type TermInput = z.infer<typeof termInput>
