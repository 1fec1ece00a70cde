import { z } from "zod"
import { parseDate, type IsoDate } from "@/lib/format/dates"

const missing = "Chưa nhập mục này."

/** Text that must be there, as typed but for spaces at its ends. */
export function requiredText(max: number) {
  return z.string({ error: missing }).trim().min(1, missing).max(max, `Tối đa ${max} ký tự.`)
}

/** Text that may be empty. */
export function optionalText(max: number) {
  return z.string().trim().max(max, `Tối đa ${max} ký tự.`).default("")
}

const badDay = "Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 05/01/2026."

function toDay(text: string, context: z.RefinementCtx): IsoDate {
  const day = parseDate(text)
  if (day && day >= "1930-01-01" && day <= "2100-12-31") return day
  context.addIssue({ code: "custom", message: badDay })
  return z.NEVER
}

/** A day, typed in any of the usual ways; comes out as yyyy-MM-dd. */
export const requiredDay = z.string({ error: missing }).trim().min(1, missing).transform(toDay)

/** A day or nothing. */
export const optionalDay = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => (text === "" ? null : toDay(text, context)))

const badYear = "Năm chưa đúng. Hãy nhập bốn chữ số, ví dụ 2026."

/** A year of records. */
export const requiredYear = z
  .string({ error: missing })
  .trim()
  .min(1, missing)
  .regex(/^(19|20)\d\d$/, badYear)
  .transform(Number)

/** A year or nothing. */
export const optionalYear = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^(19|20)\d\d$/.test(text), badYear)
  .transform((text) => (text === "" ? null : Number(text)))

/** A checkbox: "on" or absent. */
export const flag = z
  .enum(["on", ""], { error: "Chọn có hoặc không." })
  .optional()
  .transform((value) => value === "on")

/** The id of a row chosen from a list. */
export function requiredId(message = "Hãy chọn một mục trong danh sách.") {
  return z
    .string({ error: message })
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
}

/** One of a fixed set of values. */
export function oneOf<T extends string>(values: readonly [T, ...T[]]) {
  return z.enum(values, { error: "Hãy chọn một mục." })
}

/** The keys of a map as a non-empty tuple for `oneOf`. */
export function keysOf<T extends string>(names: Record<T, string>): [T, ...T[]] {
  return Object.keys(names) as [T, ...T[]]
}
