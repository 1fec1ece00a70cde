import { z } from "zod"
import { requiredDay, requiredText } from "@/lib/registers/schema-parts"

const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const target = { id, version: id }
/** A unit from the picker: its id or, typed without JavaScript, its code. */
const unitId = z
  .string()
  .regex(/^\d{0,9}$/)
  .default("")
const unitCode = z.string().trim().max(30, "Tối đa 30 ký tự.").default("")

export const unitName = requiredText(200)
export const unitCodeText = z
  .string()
  .trim()
  .max(30, "Tối đa 30 ký tự.")
  .regex(/^[\p{L}\p{N}._/-]*$/u, "Mã chỉ gồm chữ, số và các dấu . - _ /")
const typeKey = requiredText(40)

export const addInput = z.strictObject({
  name: unitName,
  code: unitCodeText.default(""),
  typeKey,
  from: requiredDay,
  parentId: unitId,
  parentIdMa: unitCode,
})
export const renameInput = z.strictObject({ ...target, name: unitName, from: requiredDay })
export const retypeInput = z.strictObject({ ...target, typeKey, from: requiredDay })
export const moveInput = z.strictObject({ ...target, from: requiredDay, parentId: unitId, parentIdMa: unitCode })
export const closeInput = z.strictObject({ ...target, from: requiredDay, heirId: unitId, heirIdMa: unitCode })
export const commitInput = z.strictObject({ draft: z.string().max(40) })

export type AddInput = z.infer<typeof addInput>
export type RenameInput = z.infer<typeof renameInput>
export type RetypeInput = z.infer<typeof retypeInput>
export type MoveInput = z.infer<typeof moveInput>
export type CloseInput = z.infer<typeof closeInput>
