import type { Scope } from "@/lib/access/scope"
import { dueInYear } from "@/lib/calendar/deadline"
import { findDeadlines, findUnitDeadlines, type UnitDeadline } from "@/lib/calendar/find-deadlines"
import type { IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { findCutOffs, findKind } from "./kinds/find-kinds"
import { dueDaysOf } from "./kinds/spans"
import type { CutOff } from "./kinds/unit-kind"
import { yearsOf, type ReportPeriod } from "./period"

/** A deadline of the calendar that is about reports. */
export interface ReportDeadline {
  key: string
  /** An office makes these reports every year; the others are due only where somebody began one. */
  yearly: boolean
}

/** The deadlines of the calendar that are about reports. */
export async function findReportDeadlines({ tx }: Scope): Promise<ReportDeadline[]> {
  const kinds = await tx.reportKind.findMany({
    where: { deadlineKey: { not: null } },
    select: { deadlineKey: true, rhythm: true },
  })
  return kinds.map(({ deadlineKey, rhythm }) => ({ key: deadlineKey!, yearly: rhythm !== "free" }))
}

/** The day a report is due by a unit's calendar of its last year where its kind has a deadline there, else some days after its span; null: no day. */
function dueOn(
  { key, deadlines, cutOffs }: { key: string | null; deadlines: UnitDeadline[]; cutOffs: CutOff[] },
  period: ReportPeriod,
): IsoDate | null {
  if (key === null) {
    const days = dueDaysOf(cutOffs, period)
    return days === null ? null : addDays(period.toOn, days)
  }
  const found = deadlines.find(({ now }) => now.key === key)?.now
  return found ? dueInYear(found, yearsOf(period).to) : null
}

/** The day on which reports of a period are due, unit by unit; null where there is none. */
export async function findReportDues(
  scope: Scope,
  unitIds: number[],
  period: ReportPeriod,
): Promise<(unitId: number) => IsoDate | null> {
  const { deadlineKey: key } = await scope.tx.reportKind.findUniqueOrThrow({ where: { key: period.kind } })
  const calendars = key === null ? null : await findDeadlines(scope, unitIds, yearsOf(period).to)
  const cutOffs = key === null ? await findCutOffs(scope, unitIds) : () => []
  return (unitId) => {
    return dueOn({ key, deadlines: calendars?.get(unitId) ?? [], cutOffs: cutOffs(unitId, period.kind) }, period)
  }
}

/** The day a unit's report is due; null where there is none. */
export async function reportDue(scope: Scope, unitId: number, period: ReportPeriod): Promise<IsoDate | null> {
  const kind = await findKind(scope, unitId, period.kind)
  if (!kind) return null
  const { deadlineKey: key, cutOffs } = kind
  const deadlines = key === null ? [] : await findUnitDeadlines(scope, unitId, yearsOf(period).to)
  return dueOn({ key, deadlines, cutOffs }, period)
}
