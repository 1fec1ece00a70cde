import type { ShownSettings } from "@/lib/settings/shown-settings"
import { formatDate, parseDate, type IsoDate } from "@/lib/format/dates"

/**
 * A kind of deadline with its day: a day of a year; without a month, that day of the month after the one it is about; without either, one of a year that
 * nobody has set.
 */
export interface Deadline {
  key: string
  name: string
  month: number | null
  day: number | null
  /** Who set it; null = nobody, it is as installed. */
  setBy: { id: number; name: string } | null
}

type When = Pick<Deadline, "month" | "day">

const pad = (value: number) => String(value).padStart(2, "0")

/** Whether it comes every month. */
export const isMonthly = ({ month, day }: When) => month === null && day !== null

/** The day of a yearly deadline in a year; null for one that comes every month, and where no day is set. */
export function dueInYear({ month, day }: When, year: number): IsoDate | null {
  return month === null || day === null ? null : `${year}-${pad(month)}-${pad(day)}`
}

/** The day on which what happened in a month ("2026-12") is due: in the month after it; null for a deadline that does not come every month. */
export function dueAfterMonth(when: When, month: string): IsoDate | null {
  if (!isMonthly(when)) return null
  const [year, number] = month.split("-").map(Number) as [number, number]
  const { day } = when
  return number === 12 ? dueInYear({ month: 1, day }, year + 1) : dueInYear({ month: number + 1, day }, year)
}

/** As a person types and reads it: 31/03/2026, 5 for the fifth of the next month, nothing where no day is set. */
export function typedDeadline(when: When, year: number): string {
  const due = dueInYear(when, year)
  return due ? formatDate(due) : String(when.day ?? "")
}

/** The days of a calendar as its form shows them. */
export function shownDays(deadlines: { now: When & Pick<Deadline, "name"> }[], year: number): ShownSettings {
  return Object.fromEntries(deadlines.map(({ now }) => [now.name, typedDeadline(now, year)]))
}

const lastOfEveryMonth = 28

/** What was typed for a deadline, or why it cannot be one. */
export function parseDeadline(typed: string, monthly: boolean, year: number): When | { problem: string } {
  if (monthly) {
    const day = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
    return day >= 1 && day <= lastOfEveryMonth ? { month: null, day } : { problem: "Hãy nhập một ngày từ 1 đến 28." }
  }
  const found = parseDate(/^\d{1,2}[/.-]\d{1,2}$/.test(typed) ? `${typed}/${year}`.replace(/[.-]/g, "/") : typed)
  if (!found?.startsWith(`${year}-`)) return { problem: `Hãy nhập một ngày trong năm ${year}, ví dụ 31/03/${year}.` }
  return { month: Number(found.slice(5, 7)), day: Number(found.slice(8)) }
}
