import { sentence } from "@/lib/format/sentence"
import { reportKindNames, type ReportKind } from "@/lib/glossary"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"

/** What a report is about: whole months, as their first days. */
export interface ReportPeriod {
  kind: ReportKind
  fromMonth: IsoDate
  toMonth: IsoDate
}

const lastMonth = { halfYear: "06", year: "12", interim: "12", final: "12" } as const

/** The period of a kind of report that begins with one year and ends in another; kinds of one year end in it. */
export function reportPeriod(kind: ReportKind, fromYear: number, toYear: number): ReportPeriod {
  const end = kind === "interim" || kind === "final" ? toYear : fromYear
  return { kind, fromMonth: `${fromYear}-01-01`, toMonth: `${end}-${lastMonth[kind]}-01` }
}

/** How many years a report about several may take in. */
export const longestPeriod = 10

/** Whether a period is one that reports are made for: one year, or from two to ten where the kind is about several. */
export function isReportable(period: ReportPeriod): boolean {
  const { from, to } = yearsOf(period)
  const several = period.kind === "interim" || period.kind === "final"
  return several ? to > from && to - from < longestPeriod : to === from
}

/** First and last year of a period. */
export function yearsOf({ fromMonth, toMonth }: ReportPeriod): { from: number; to: number } {
  return { from: Number(fromMonth.slice(0, 4)), to: Number(toMonth.slice(0, 4)) }
}

/** The last day of a period. */
export function lastDayOf({ toMonth }: ReportPeriod): IsoDate {
  const [year, month] = toMonth.split("-").map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The day whose structure a report takes: the last of its period, today while it runs. */
export function structureDayOf(period: ReportPeriod): IsoDate {
  const lastDay = lastDayOf(period)
  return lastDay < today() ? lastDay : today()
}

/** A period in words: "6 tháng đầu năm 2026", "năm 2026", "giai đoạn 2021–2025". */
export function periodName(period: ReportPeriod): string {
  const { from, to } = yearsOf(period)
  if (period.kind === "halfYear") return `6 tháng đầu năm ${from}`
  return from === to ? `năm ${from}` : `giai đoạn ${from}–${to}`
}

/** The same at the beginning of a line or a column: "Năm 2026". */
export function periodTitle(period: ReportPeriod): string {
  return sentence(periodName(period))
}

/** A report by name: "Báo cáo năm, năm 2026" is told as "Báo cáo năm 2026". */
export function reportName(period: ReportPeriod): string {
  return period.kind === "interim" || period.kind === "final"
    ? `${reportKindNames[period.kind]} ${periodName(period)}`
    : `Báo cáo ${periodName(period)}`
}

/** The months in figures, for a table: "01/01/2026 – 30/06/2026". */
export function periodDays(period: ReportPeriod): string {
  return `${formatDate(period.fromMonth)} – ${formatDate(lastDayOf(period))}`
}

const yearsEarlier = (period: ReportPeriod, years: number) => {
  const { from, to } = yearsOf(period)
  return reportPeriod(period.kind, from - years, to - years)
}

/** The same kind of period just before, which ends where this one begins: for the comparison with last time. */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  const { from, to } = yearsOf(period)
  return yearsEarlier(period, to - from + 1)
}

/** The same kind of period a year earlier; for reports about one year that is the one before. */
export function periodLastYear(period: ReportPeriod): ReportPeriod {
  return yearsEarlier(period, 1)
}
