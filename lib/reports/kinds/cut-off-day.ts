import { parseDate } from "@/lib/format/dates"
import { monthsLong } from "./rhythm"
import { partsOf } from "./spans"
import type { CutOff, UnitKind } from "./unit-kind"

type Day = Pick<CutOff, "day" | "monthsEarly">
type Rhythm = Pick<UnitKind, "rhythm" | "cumulative">

/** How many months before the last one of a span its cut-off may lie. */
const earliest = 2

/** The last day of the last month. */
export const lastDay: Day = { day: 31, monthsEarly: 0 }

const pad = (value: number) => String(value).padStart(2, "0")

/** A year without 29 February, which no span of half a year or longer is cut off on. */
const anyYear = 2026

/** The last month of a kind that comes once a year, whose cut-off is a day of the year; null of one that comes more often, or is free. */
function onlyMonth({ rhythm, cumulative }: Rhythm): number | null {
  return rhythm !== "free" && partsOf({ rhythm, cumulative }) === 1 ? monthsLong[rhythm] : null
}

/** Whether a kind's cut-off is typed as a day of the year ("15/11") and not as one of the month ("15"). */
export const isDayOfYear = (kind: Rhythm) => onlyMonth(kind) !== null

/** A cut-off as it is typed: "15/11", "15"; nothing for the last day of the last month. */
export function typedCutOff(kind: Rhythm, { day, monthsEarly }: Day): string {
  const month = onlyMonth(kind)
  if (day === lastDay.day && monthsEarly === 0) return ""
  if (month === null) return String(day)
  const last = new Date(Date.UTC(anyYear, month - monthsEarly, 0)).getUTCDate()
  return `${pad(Math.min(day, last))}/${pad(month - monthsEarly)}`
}

/** The same as it is told: "15/11", "ngày 15 của tháng cuối kỳ", "hết kỳ". */
export function cutOffText(kind: Rhythm, cutOff: Day): string {
  const typed = typedCutOff(kind, cutOff)
  if (typed === "") return "hết tháng cuối kỳ"
  return isDayOfYear(kind) ? typed : `ngày ${typed} của tháng cuối kỳ`
}

function dayOfYear(typed: string, month: number): Day | { problem: string } {
  const found = parseDate(`${typed.replace(/[.-]/g, "/")}/${anyYear}`)
  const monthsEarly = month - Number(found?.slice(5, 7))
  if (found && monthsEarly >= 0 && monthsEarly <= earliest) return { day: Number(found.slice(8)), monthsEarly }
  const last = new Date(Date.UTC(anyYear, month, 0)).getUTCDate()
  return {
    problem: `Hãy nhập ngày và tháng, từ 01/${pad(month - earliest)} đến ${last}/${pad(month)}, ví dụ 15/${pad(month - 1)}.`,
  }
}

/** What was typed for a cut-off, or why it cannot be one; nothing is the last day of the last month. */
export function parseCutOff(kind: Rhythm, typed: string): Day | { problem: string } {
  if (typed === "") return lastDay
  const month = onlyMonth(kind)
  if (month !== null) return dayOfYear(typed, month)
  const day = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return day >= 1 && day <= 31 ? { day, monthsEarly: 0 } : { problem: "Hãy nhập một ngày từ 1 đến 31." }
}
