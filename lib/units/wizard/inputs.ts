import { z } from "zod"
import { chosenFields, decisionFields, unitCodeText } from "../schema"

const units = z
  .array(z.strictObject(chosenFields("unit")))
  .max(500, "Tối đa 500 đơn vị một lần.")
  .default([])

export const moveInput = z.strictObject({ units, ...chosenFields("parentId"), ...decisionFields })

export const mergeInput = z.strictObject({
  units,
  into: z.enum(["new", "existing"], { error: "Hãy chọn một mục." }),
  name: z.string().trim().max(200, "Tối đa 200 ký tự.").default(""),
  typeKey: z.string().trim().max(40).default(""),
  code: unitCodeText.default(""),
  ...chosenFields("parentId"),
  ...chosenFields("intoId"),
  ...decisionFields,
})

const partField = z.strictObject({
  name: z.string().trim().max(200, "Tối đa 200 ký tự.").default(""),
  typeKey: z.string().trim().max(40).default(""),
  code: unitCodeText.default(""),
})

export const splitInput = z.strictObject({
  ...chosenFields("unitId"),
  parts: z
    .array(partField)
    .max(50, "Tối đa 50 đơn vị một lần.")
    .default([])
    .transform((parts) => parts.filter(({ name, code }) => name || code))
    .refine((parts) => parts.length > 0, "Hãy ghi ít nhất một đơn vị mới."),
  old: z.enum(["ends", "stays"], { error: "Hãy chọn một mục." }),
  ...decisionFields,
})

export const dissolveInput = z.strictObject({ units, ...chosenFields("heirId"), ...decisionFields })

const draftId = z.guid()
const optionalRef = z
  .string()
  .regex(/^(-?\d{1,9})?$/)
  .transform((text) => (text === "" ? null : Number(text)))
const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** Where units, people and roles of a draft go. */
export const assignInput = z.strictObject({
  draft: draftId,
  children: z
    .array(z.strictObject({ unit: id, to: optionalRef }))
    .max(2000)
    .default([]),
  people: z
    .array(z.strictObject({ person: id, to: optionalRef }))
    .max(2000)
    .default([]),
  roles: z
    .array(z.strictObject({ role: id, to: optionalRef }))
    .max(500)
    .default([]),
})

export const carryOutInput = z.strictObject({ draft: draftId, fingerprint: z.string().regex(/^[\da-f]{64}$/) })

export const dropInput = z.strictObject({ draft: draftId })

export const undoInput = z.strictObject({
  event: id,
  note: z.string().trim().max(1000, "Tối đa 1000 ký tự.").default(""),
})

export type MoveInput = z.infer<typeof moveInput>
export type MergeInput = z.infer<typeof mergeInput>
export type SplitInput = z.infer<typeof splitInput>
export type DissolveInput = z.infer<typeof dissolveInput>
export type AssignInput = z.infer<typeof assignInput>
export type CarryOutInput = z.infer<typeof carryOutInput>
