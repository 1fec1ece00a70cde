import { sentence } from "@/lib/format/sentence"
import { reportRhythmNames, type ReportRhythm } from "@/lib/glossary"
import { formatDate, today, yearOf, type IsoDate } from "@/lib/format/dates"
import { monthsText } from "@/lib/format/months"
import { monthsLong, partEnding } from "./kinds/rhythm"

/** What a report is about: the first and the last day that are counted in it. */
export interface ReportPeriod {
  /** The key of its kind. */
  kind: string
  kindName: string
  rhythm: ReportRhythm
  fromOn: IsoDate
  toOn: IsoDate
}

/** First and last year of a period; one that a year gives its name to lies in that year, whenever in the year before it began. */
export function yearsOf({ rhythm, fromOn, toOn }: Pick<ReportPeriod, "rhythm" | "fromOn" | "toOn">): {
  from: number
  to: number
} {
  return { from: yearOf(rhythm === "free" ? fromOn : toOn), to: yearOf(toOn) }
}

/** The day whose structure a report takes: the last of its period, today while it runs. */
export function structureDayOf({ toOn }: ReportPeriod): IsoDate {
  return toOn < today() ? toOn : today()
}

function freeName({ fromOn, toOn }: ReportPeriod): string {
  const wholeYears = fromOn.endsWith("-01-01") && toOn.endsWith("-12-31")
  if (!wholeYears) return `từ ${formatDate(fromOn)} đến ${formatDate(toOn)}`
  const [from, to] = [yearOf(fromOn), yearOf(toOn)]
  return from === to ? `năm ${from}` : `giai đoạn ${from}–${to}`
}

/** A period in words: "quý II/2026", "6 tháng đầu năm 2026", "năm 2026", "giai đoạn 2021–2025", "từ 15/05/2016 đến 15/05/2019". */
export function periodName(period: ReportPeriod): string {
  const { rhythm, toOn } = period
  if (rhythm === "free") return freeName(period)
  if (rhythm === "year") return `năm ${yearOf(toOn)}`
  const last = partEnding(rhythm, toOn) * monthsLong[rhythm]
  const text = monthsText({ first: last - monthsLong[rhythm] + 1, last })
  return text.endsWith("năm") ? `${text} ${yearOf(toOn)}` : `${text}/${yearOf(toOn)}`
}

/** The same at the beginning of a line or a column: "Năm 2026". */
export function periodTitle(period: ReportPeriod): string {
  return sentence(periodName(period))
}

/** A report by name; what its kind and its period both say is said once: "Báo cáo năm" of "năm 2026" is "Báo cáo năm 2026". */
export function reportName(period: ReportPeriod): string {
  const { kindName, rhythm } = period
  const same = rhythm === "free" ? "" : ` ${reportRhythmNames[rhythm]}`
  const name = same !== "" && kindName.endsWith(same) ? kindName.slice(0, -same.length) : kindName
  return `${name} ${periodName(period)}`
}

/** The days in figures, for a table: "01/01/2026 – 30/06/2026". */
export function periodDays({ fromOn, toOn }: Pick<ReportPeriod, "fromOn" | "toOn">): string {
  return `${formatDate(fromOn)} – ${formatDate(toOn)}`
}

/** Whether two are of one kind and take in the same days: what goes from one report up into another. */
export function isSamePeriod(one: ReportPeriod, other: ReportPeriod): boolean {
  return one.kind === other.kind && one.fromOn === other.fromOn && one.toOn === other.toOn
}
