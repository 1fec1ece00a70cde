import { z } from "zod"
import { parseDate, type IsoDate } from "@/lib/format/dates"

const firstDay = "1930-01-01"
const lastDay = "2100-12-31"

/** The day somebody typed, as a unit may have it; null when it is none. */
export function unitDay(text: string): IsoDate | null {
  const day = parseDate(text)
  return day && day >= firstDay && day <= lastDay ? day : null
}

function text(max: number, missing: string) {
  return z.string({ error: missing }).trim().min(1, missing).max(max, `Tối đa ${max} ký tự.`)
}

const day = text(20, "Hãy nhập ngày.").transform((typed, context): IsoDate => {
  const read = unitDay(typed)
  if (!read) context.addIssue("Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 01/07/2025.")
  return read ?? z.NEVER
})

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

export const unitName = text(200, "Hãy nhập tên đơn vị.")
export const unitCodeText = z
  .string()
  .trim()
  .max(30, "Tối đa 30 ký tự.")
  .regex(/^[\p{L}\p{N}._/-]*$/u, "Mã chỉ gồm chữ, số và các dấu . - _ /")
const typeKey = text(40, "Hãy chọn loại đơn vị.")

export const addInput = z.strictObject({
  name: unitName,
  code: unitCodeText.default(""),
  typeKey,
  from: day,
  parentId: unitId,
  parentIdMa: unitCode,
})
export const renameInput = z.strictObject({ ...target, name: unitName, from: day })
export const retypeInput = z.strictObject({ ...target, typeKey, from: day })
export const moveInput = z.strictObject({ ...target, from: day, parentId: unitId, parentIdMa: unitCode })
export const closeInput = z.strictObject({ ...target, from: day, heirId: unitId, heirIdMa: unitCode })
export const commitInput = z.strictObject({ draft: z.string().max(40) })

export type AddInput = z.infer<typeof addInput>
export type RenameInput = z.infer<typeof renameInput>
export type RetypeInput = z.infer<typeof retypeInput>
export type MoveInput = z.infer<typeof moveInput>
export type CloseInput = z.infer<typeof closeInput>
