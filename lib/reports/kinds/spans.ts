import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { addDays, addYears, daysUntil } from "@/lib/format/periods"
import { isSamePeriod, yearsOf, type ReportPeriod } from "../period"
import { monthsLong, partEnding, type CalendarRhythm } from "./rhythm"
import type { CutOff, UnitKind } from "./unit-kind"

/** Where nobody said otherwise, numbers go up to the last day of the last month. */
const monthsEnd = { day: 31, monthsEarly: 0, dueDays: null }

/** The last day of a month of a year; 0 is December of the year before. */
const lastOfMonth = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The cut-off in force for a span whose last month ends on a day. */
export function inForce(
  cutOffs: CutOff[],
  monthEnd: IsoDate,
): Pick<CutOff, "day" | "monthsEarly" | "dueDays"> & Partial<CutOff> {
  return cutOffs.find(({ fromOn }) => fromOn <= monthEnd) ?? monthsEnd
}

/** The day up to which a span that would end with a month is counted. */
function cutOffDay(cutOffs: CutOff[], year: number, month: number): IsoDate {
  const { day, monthsEarly } = inForce(cutOffs, lastOfMonth(year, month))
  const last = lastOfMonth(year, month - monthsEarly)
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, "0")}`
}

const yearEnd = ({ yearCutOffs }: UnitKind, year: number) => cutOffDay(yearCutOffs, year, 12)

/** Half a year and nine months that begin with the year come once in it; the whole year is another kind. */
export function partsOf({ rhythm, cumulative }: Pick<UnitKind, "rhythm" | "cumulative">): number {
  if (rhythm === "free") return 0
  return rhythm === "halfYear" && cumulative ? 1 : Math.floor(12 / monthsLong[rhythm])
}

/** The last day of a part; a cumulative one ends with its year at the latest. */
function lastDayOf(kind: UnitKind & { rhythm: CalendarRhythm }, year: number, part: number): IsoDate {
  const own = cutOffDay(kind.cutOffs, year, part * monthsLong[kind.rhythm])
  const end = yearEnd(kind, year)
  return kind.cumulative && end < own ? end : own
}

/** The last day before a part: of the year before where it counts from the beginning of the year, else of the part before. */
function lastDayBefore(kind: UnitKind & { rhythm: CalendarRhythm }, year: number, part: number): IsoDate {
  if (kind.cumulative) return yearEnd(kind, year - 1)
  return part > 1 ? lastDayOf(kind, year, part - 1) : lastDayOf(kind, year - 1, partsOf(kind))
}

const followsCalendar = (kind: UnitKind): kind is UnitKind & { rhythm: CalendarRhythm } => kind.rhythm !== "free"

/** A span of a kind from day to day, whatever its rhythm. */
export function spanOf({ key: kind, name: kindName, rhythm }: UnitKind, fromOn: IsoDate, toOn: IsoDate): ReportPeriod {
  return { kind, kindName, rhythm, fromOn, toOn }
}

/** The spans of a kind in a year, in their order; each begins the day after the cut-off before it, so that nothing falls between. None of a free kind. */
export function periodsOfYear(kind: UnitKind, year: number): ReportPeriod[] {
  if (!followsCalendar(kind)) return []
  return Array.from({ length: partsOf(kind) }, (_, i) =>
    spanOf(kind, addDays(lastDayBefore(kind, year, i + 1), 1), lastDayOf(kind, year, i + 1)),
  )
}

/** The span of a kind that began last. */
export function currentPeriod(kind: UnitKind): ReportPeriod | undefined {
  const year = yearOf(today())
  return [year, year + 1].flatMap((one) => periodsOfYear(kind, one)).findLast(({ fromOn }) => fromOn <= today())
}

/** The last day of a span's last month: whether a cut-off holds for it is asked of that day, since its own is what the cut-off says. */
export function monthEndOf({ rhythm, toOn }: ReportPeriod): IsoDate {
  const month = rhythm === "free" ? Number(toOn.slice(5, 7)) : partEnding(rhythm, toOn) * monthsLong[rhythm]
  return lastOfMonth(yearOf(toOn), month)
}

/** How many years a free span may take in. */
export const longestPeriod = 10

/** Whether a period is one that reports are made for: of a free kind at most ten years, else exactly one that the kind has. */
export function isReportable(kind: UnitKind, period: ReportPeriod): boolean {
  if (kind.rhythm === "free") {
    return period.fromOn <= period.toOn && period.toOn < addYears(period.fromOn, longestPeriod)
  }
  return periodsOfYear(kind, yearsOf(period).to).some((one) => isSamePeriod(one, period))
}

/** How many years a free span takes in where it ends as many years after it began to the day; null for any other. */
function wholeYears({ fromOn, toOn }: ReportPeriod): number | null {
  const years = yearOf(addDays(toOn, 1)) - yearOf(fromOn)
  return years > 0 && addYears(fromOn, years) === addDays(toOn, 1) ? years : null
}

function freeYearsEarlier(kind: UnitKind, { fromOn, toOn }: ReportPeriod, years: number): ReportPeriod {
  return spanOf(kind, addYears(fromOn, -years), addDays(addYears(addDays(toOn, 1), -years), -1))
}

function freeBefore(kind: UnitKind, period: ReportPeriod): ReportPeriod {
  const years = wholeYears(period)
  if (years !== null) return freeYearsEarlier(kind, period, years)
  const { fromOn, toOn } = period
  return spanOf(kind, addDays(fromOn, -daysUntil(toOn, fromOn) - 1), addDays(fromOn, -1))
}

/** The same kind of period just before, which ends where this one begins or, counted from the beginning of the year, with the part before. */
export function periodBefore(kind: UnitKind, period: ReportPeriod): ReportPeriod {
  if (!followsCalendar(kind)) return freeBefore(kind, period)
  const year = yearOf(period.toOn)
  const part = partEnding(kind.rhythm, period.toOn)
  return part > 1 ? periodsOfYear(kind, year)[part - 2]! : periodsOfYear(kind, year - 1).at(-1)!
}

/** The same kind of period a year earlier; for reports about one year that is the one before. */
export function periodLastYear(kind: UnitKind, period: ReportPeriod): ReportPeriod {
  if (!followsCalendar(kind)) return freeYearsEarlier(kind, period, 1)
  return periodsOfYear(kind, yearOf(period.toOn) - 1)[partEnding(kind.rhythm, period.toOn) - 1]!
}

/** How many days after its span a report of a kind is due; null where nobody said so. */
export function dueDaysOf(cutOffs: CutOff[], period: ReportPeriod): number | null {
  return inForce(cutOffs, monthEndOf(period)).dueDays
}
