import type { Scope } from "@/lib/access/scope"
import { dueInYear } from "@/lib/calendar/deadline"
import { findUnitDeadlines, type UnitDeadline } from "@/lib/calendar/find-deadlines"
import type { IsoDate } from "@/lib/format/dates"
import type { ReportKind } from "@/lib/glossary"
import { yearsOf, type ReportPeriod } from "./period"

const deadlineKeys = {
  halfYear: "half-year-report",
  year: "year-report",
  interim: "interim-report",
  final: "final-report",
} as const satisfies Record<ReportKind, string>

/** The deadlines of the calendar that are about reports. */
export const reportDeadlines: readonly string[] = Object.values(deadlineKeys)

/** Those of reports that an office makes every year; the others are due only where somebody began one. */
export const yearlyReportDeadlines: readonly string[] = [deadlineKeys.halfYear, deadlineKeys.year]

/** The day a report is due among a unit's deadlines of its last year; null where they have none. */
export function deadlineOf(deadlines: UnitDeadline[], period: ReportPeriod): IsoDate | null {
  const key = deadlineKeys[period.kind]
  const found = deadlines.find(({ now }) => now.key === key)?.now
  return found ? dueInYear(found, yearsOf(period).to) : null
}

/** The day a unit's report is due by its calendar. */
export async function reportDue(scope: Scope, unitId: number, period: ReportPeriod): Promise<IsoDate | null> {
  return deadlineOf(await findUnitDeadlines(scope, unitId, yearsOf(period).to), period)
}
