import { z } from "zod"
import { excelDay, formatDate, parseDate, parseMonth, today, type IsoDate } from "@/lib/format/dates"
import { formatNumber, parseNumber } from "@/lib/format/numbers"
import { outreachQualifierNames } from "./glossary"
import { firstYear, lastYear, parseYear } from "@/lib/format/years"

const missing = "Chưa nhập mục này."

/** Text that must be there, as typed but for spaces at its ends. */
export function requiredText(max: number, absent = missing) {
  return z.string({ error: absent }).trim().min(1, absent).max(max, `Tối đa ${max} ký tự.`)
}

/** Text that may be empty. */
export function optionalText(max: number) {
  return z.string().trim().max(max, `Tối đa ${max} ký tự.`).default("")
}

/** Symbols of documents, one a line. */
export const linkLines = optionalText(2000).transform((text) =>
  text
    .split(/\r?\n|;/)
    .map((line) => line.trim())
    .filter(Boolean),
)

/** One document by its symbol, or none. */
export const oneDocument = linkLines.refine((lines) => lines.length <= 1, "Chỉ ghi một văn bản.")

const badDay = "Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 05/01/2026."

/** Why a text is no day or month: a number by which Excel means a day is named as such (see `excelDay`), anything else by `otherwise`. */
export function whyNoDay(text: string, otherwise: string, from1904 = false): string {
  const day = excelDay(text, from1904)
  if (!day) return otherwise
  return `“${text}” là số mà Excel dùng thay cho ngày ${formatDate(day)}. Nếu đúng là ngày ấy, hãy nhập ${formatDate(day)}.`
}

function toDay(text: string, context: z.RefinementCtx): IsoDate {
  const day = parseDate(text)
  if (day && day >= "1930-01-01" && day <= "2100-12-31") return day
  context.addIssue({ code: "custom", message: whyNoDay(text, badDay) })
  return z.NEVER
}

/** A day, typed in any of the usual ways; comes out as yyyy-MM-dd. `absent` names it where no label stands beside the message. */
export function dayOf(absent: string) {
  return z.string({ error: absent }).trim().min(1, absent).transform(toDay)
}

/** A day of a form whose messages stand at their fields. */
export const requiredDay = dayOf("Chưa nhập ngày.")

/** A day or nothing. */
export const optionalDay = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => (text === "" ? null : toDay(text, context)))

const noYear = "Chưa nhập năm."
const badYear = `Năm chưa đúng. Hãy nhập bốn chữ số, từ ${firstYear} đến ${lastYear}, ví dụ 2026.`

/** A year of records. */
export const requiredYear = z
  .string({ error: noYear })
  .trim()
  .min(1, noYear)
  .refine((text) => parseYear(text) !== null, badYear)
  .transform(Number)

/** A year or nothing. */
export const optionalYear = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || parseYear(text) !== null, badYear)
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

const unseen = "Hãy tải lại trang rồi nhập lại."

/** What stands for settings as the form showed them. */
export const seenSettings = z.string({ error: unseen }).regex(/^[\da-f]{64}$/, unseen)

/** What stands for doubts that the form was sent again to keep. */
export const keptDoubts = z.string().max(64).optional()

/** One of a fixed set of values. */
export function oneOf<T extends string>(values: readonly [T, ...T[]]) {
  return z.enum(values, { error: "Hãy chọn một mục." })
}

/** The keys of a map as a non-empty tuple for `oneOf`. */
export function keysOf<T extends string>(names: Record<T, string>): [T, ...T[]] {
  return Object.keys(names) as [T, ...T[]]
}

const mostCounted = 100_000_000

const wholeNumber = "Hãy nhập một số nguyên, ví dụ 1.215."

/** Why a text is no count, as exactly as it can be told. */
function whyNoCount(text: string): string {
  const count = parseNumber(text)
  if (count !== null && count < 0) return "Số đếm không thể âm. Hãy nhập số từ 0 trở lên."
  if (count !== null && count > mostCounted) return `Số lớn nhất ghi được là ${formatNumber(mostCounted)}.`
  if (/^\d{1,3}(,\d{3})+$/.test(text))
    return `Dấu phẩy đứng trước phần lẻ. Nếu là ${text.replaceAll(",", ".")}, hãy nhập bằng dấu chấm.`
  if (count !== null) return `Số đếm không có phần lẻ. ${wholeNumber}`
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return "Đây là số viết tắt của Excel. Hãy nhập đủ các chữ số."
  if (/^[\d.]+\s*[\p{L}%(]/u.test(text)) return `Chỉ nhập số, không ghi chữ phía sau. ${wholeNumber}`
  return wholeNumber
}

function toCount(text: string, context: z.RefinementCtx): number {
  const count = parseNumber(text)
  if (count !== null && Number.isInteger(count) && count >= 0 && count <= mostCounted) return count
  context.addIssue({ code: "custom", message: whyNoCount(text) })
  return z.NEVER
}

const noCount = "Chưa nhập số."

/** A whole number from 0. */
export const requiredCount = z.string({ error: noCount }).trim().min(1, noCount).transform(toCount)

/** A whole number, or null where nobody knows it. */
export const optionalCount = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => (text === "" ? null : toCount(text, context)))

/** How exact a number is; nothing said means exact. */
export const qualifier = z
  .enum([...keysOf(outreachQualifierNames), ""], { error: "Hãy chọn một mục." })
  .default("exact")
  .transform((value) => value || "exact")

const badMonth = "Tháng chưa đúng. Hãy nhập dạng tháng/năm, ví dụ 03/2026."

const noMonth = "Chưa nhập tháng."

/** A month that has begun, as its first day. */
export const requiredMonth = z
  .string({ error: noMonth })
  .trim()
  .min(1, noMonth)
  .transform((text, context): IsoDate => {
    const month = parseMonth(text)
    if (month && month <= today().slice(0, 7)) return `${month}-01`
    context.addIssue({
      code: "custom",
      message: month ? "Tháng này chưa đến. Hãy nhập tháng này hoặc tháng đã qua." : whyNoDay(text, badMonth),
    })
    return z.NEVER
  })

/** The id of a chosen row, or null. */
export const optionalId = z
  .string()
  .default("")
  .refine((text) => text === "" || /^\d{1,9}$/.test(text), "Hãy chọn một mục trong danh sách.")
  .transform((text) => (text === "" ? null : Number(text)))

const inFuture = "Ngày này ở tương lai. Hãy nhập hôm nay hoặc ngày đã qua."

/** A day that is not in the future. */
export const pastDay = requiredDay.refine((day) => day <= today(), inFuture)

/** A day that is not in the future, or nothing. */
export const optionalPastDay = optionalDay.refine((day) => day === null || day <= today(), inFuture)
