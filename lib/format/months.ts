import type { Asked } from "./asked"
import { lastDayOfMonth, type IsoDate } from "./dates"
import { listParams } from "./list-params"
import { wholeNumber } from "./whole-number"

/** Some months of a year, both included: never all twelve. */
export interface Months {
  first: number
  last: number
}

/** Whole years, or some months of one. */
export interface Period {
  from: number
  to: number
  months?: Months
}

const monthOf = (typed: string) => {
  const month = wholeNumber(typed)
  return month !== null && month >= 1 && month <= 12 ? month : null
}

/** The months that an address asks for, of the one year that it asks for; undefined for all. */
export function askedMonths(asked: Asked, years: { from: number; to: number } | undefined): Months | undefined {
  const read = (name: string) => asked.read(name, monthOf, "tháng là số từ 1 đến 12")
  const [one, other] = [read(listParams.fromMonth) ?? 1, read(listParams.toMonth) ?? 12]
  const months = { first: Math.min(one, other), last: Math.max(one, other) }
  if (months.first === 1 && months.last === 12) return undefined
  if (!years || years.from !== years.to) asked.problems.push("Chỉ chọn được tháng khi xem số của một năm.")
  return months
}

const quarters = ["I", "II", "III", "IV"]

/** "tháng 10", "quý II", "10 tháng đầu năm", "tháng 4–10". */
export function monthsText({ first, last }: Months): string {
  if (first === last) return `tháng ${first}`
  if (last - first === 2 && last % 3 === 0) return `quý ${quarters[last / 3 - 1]}`
  if (first === 1) return `${last} tháng đầu năm`
  return first === 7 && last === 12 ? "6 tháng cuối năm" : `tháng ${first}–${last}`
}

/** A period in words: "năm 2025", "2021–2025", "tháng 10/2026", "9 tháng đầu năm 2026". */
export function periodText({ from, to, months }: Period): string {
  if (from !== to) return `${from}–${to}`
  if (!months) return `năm ${from}`
  const text = monthsText(months)
  return text.endsWith("năm") ? `${text} ${from}` : `${text}/${from}`
}

/** What the span just before a period is called beside it: the same months of the year before, or as many years. */
export const beforeText = ({ months }: Period) => (months ? "cùng kỳ năm trước" : "kỳ trước")

/** For SQL: the first and last month, 0 and 0 for whole years. */
export const monthBounds = ({ months }: { months?: Months }): [low: number, high: number] =>
  months ? [months.first, months.last] : [0, 0]

/** The first and the last day of something. */
export type Days = [first: IsoDate, last: IsoDate]

/** The days of a period. */
export function daysOf(period: Period): Days {
  const [low, high] = monthBounds(period)
  const month = (year: number, of: number) => `${year}-${String(of).padStart(2, "0")}`
  return [`${month(period.from, low || 1)}-01`, lastDayOfMonth(month(period.to, high || 12))]
}

/** The parameters that `askedMonths` reads back. */
export function monthParams({ months }: { months?: Months }): [name: string, value: string][] {
  return months
    ? [
        [listParams.fromMonth, String(months.first)],
        [listParams.toMonth, String(months.last)],
      ]
    : []
}
