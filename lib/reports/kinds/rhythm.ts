import type { IsoDate } from "@/lib/format/dates"
import type { ReportRhythm } from "@/lib/glossary"

/** A rhythm whose spans the calendar gives; those of a free one are chosen. */
export type CalendarRhythm = Exclude<ReportRhythm, "free">

/** How many months a span takes in. */
export const monthsLong: Record<CalendarRhythm, number> = { month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12 }

/** Which of the year's spans ends on a day, from 1; its cut-off lies in its own months, so the day tells it. */
export function partEnding(rhythm: CalendarRhythm, toOn: IsoDate): number {
  return Math.ceil(Number(toOn.slice(5, 7)) / monthsLong[rhythm])
}
