import { z } from "zod"
import { dataRequestKindNames } from "@/lib/glossary"
import {
  keysOf,
  oneOf,
  optionalDay,
  optionalText,
  pastDay,
  requiredId,
  requiredText,
  seenSettings,
} from "@/lib/schema-parts"

const line = "Ghi trong một dòng."

/** The person's own words, kept short: the request itself stays on paper. */
const words = optionalText(300).refine((text) => !/[\r\n]/.test(text), line)

export const newRequestInput = z.strictObject({
  personId: requiredId("Hãy chọn một người."),
  kind: oneOf(keysOf(dataRequestKindNames)),
  receivedOn: pastDay,
  dueOn: optionalDay,
  words,
})

const seen = { id: requiredId(), version: requiredId() }

export const closeInput = z.strictObject({ ...seen, doneOn: pastDay, outcome: requiredText(500) })
export const restrictInput = z.strictObject({ ...seen, decision: requiredText(500) })
export const liftInput = z.strictObject({ ...seen, decision: requiredText(500) })
export const pseudonymiseInput = z.strictObject({
  ...seen,
  typedName: z.string("Hãy gõ họ và tên của người này.").trim().min(1, "Hãy gõ họ và tên của người này.").max(200),
  basis: requiredText(500),
})

const badDays = "Hãy nhập số ngày từ 1 đến 365."
const days = z
  .string(badDays)
  .trim()
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 365, badDays)
  .transform(Number)

export const requestTermsInput = z.strictObject({
  version: seenSettings,
  days: z.strictObject({ copy: days, correction: days, restriction: days, pseudonymisation: days }),
})

export type RequestTermsInput = z.infer<typeof requestTermsInput>
export type NewRequestInput = z.infer<typeof newRequestInput>
export type CloseInput = z.infer<typeof closeInput>
export type RestrictionInput = z.infer<typeof restrictInput>
export type PseudonymiseInput = z.infer<typeof pseudonymiseInput>
