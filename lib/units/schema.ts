import { z } from "zod"
import { choiceFields } from "@/lib/uploads/sheet-choice"
import { plainCode } from "@/lib/format/code-key"
import { parseDate, type IsoDate } from "@/lib/format/dates"
import { whyNoDay } from "@/lib/schema-parts"

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

const badDay = "Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 01/07/2025."

const day = text(60, "Hãy nhập ngày.").transform((typed, context): IsoDate => {
  const read = unitDay(typed)
  if (!read) context.addIssue(whyNoDay(typed, badDay))
  return read ?? z.NEVER
})

const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const target = { id, version: id }
const unitId = z
  .string()
  .regex(/^\d{0,9}$/)
  .default("")
const unitCode = z.string().trim().max(30, "Tối đa 30 ký tự.").default("")

/** The fields of a unit from the picker: its id or, typed without JavaScript, its code. */
export function chosenFields<Name extends string>(name: Name) {
  return { [name]: unitId, [`${name}Ma`]: unitCode } as Record<Name, typeof unitId> &
    Record<`${Name}Ma`, typeof unitCode>
}

export const unitName = text(200, "Hãy nhập tên đơn vị.")
export const unitCodeText = z
  .string()
  .transform(plainCode)
  .pipe(
    z
      .string()
      .max(30, "Tối đa 30 ký tự.")
      .regex(/^[\p{L}\p{N}._/-]*$/u, "Mã chỉ gồm chữ, số và các dấu . - _ /"),
  )
const unitTypeKey = text(40, "Hãy chọn loại đơn vị.")

const optionalDay = z
  .string()
  .trim()
  .max(60)
  .default("")
  .transform((typed, context): IsoDate | null => {
    if (typed === "") return null
    const read = unitDay(typed)
    if (!read) context.addIssue(whyNoDay(typed, badDay))
    return read ?? z.NEVER
  })

const optionalText = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự.`).default("")

/** The number of a decision, as printed. */
export const decisionNumber = optionalText(60)

/** The day from which a change holds, and the decision it rests on. */
export const decisionFields = {
  from: day,
  decision: decisionNumber,
  decidedOn: optionalDay,
  documentSymbol: optionalText(60),
  note: optionalText(1000),
}

export const addInput = z.strictObject({
  name: unitName,
  code: unitCodeText.default(""),
  typeKey: unitTypeKey,
  ...chosenFields("parentId"),
  ...decisionFields,
})
export const renameInput = z.strictObject({ ...target, name: unitName, ...decisionFields })
export const retypeInput = z.strictObject({ ...target, typeKey: unitTypeKey, ...decisionFields })
export const recodeInput = z.strictObject({ ...target, code: unitCodeText.default("") })
export const commitInput = z.strictObject({ draft: z.string().max(40), ...choiceFields })

export type DecisionInput = Pick<z.infer<typeof addInput>, keyof typeof decisionFields>
export type CommitInput = z.input<typeof commitInput>
export type AddInput = z.infer<typeof addInput>
export type RenameInput = z.infer<typeof renameInput>
export type RetypeInput = z.infer<typeof retypeInput>
export type RecodeInput = z.infer<typeof recodeInput>
