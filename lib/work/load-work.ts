import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { calendarHref, completenessHref } from "@/lib/addresses/work"
import { dueInYear, type Deadline } from "@/lib/calendar/deadline"
import { findUnitDeadlines } from "@/lib/calendar/find-deadlines"
import { findOwnDeadlines } from "@/lib/calendar/own-deadlines"
import { today, yearOf } from "@/lib/format/dates"
import { addDays, daysUntil } from "@/lib/format/periods"
import { findReportDeadlines, type ReportDeadline } from "@/lib/reports/report-due"
import { writerRoles } from "@/lib/reports/report-roles"
import { findBackupWork } from "./backup-work"
import { findCommitmentWork } from "./commitment-work"
import { findConfirmWork } from "./confirm-work"
import { findListedWork } from "./listed-work"
import { findMailWork } from "./mail-work"
import { findMeetingWork } from "./meeting-work"
import { findRecommendationWork } from "./recommendation-work"
import { findRecordWork } from "./record-work"
import { findReportWork } from "./report-work"
import { findRequestWork } from "./request-work"
import { findResultWork } from "./result-work"
import { findUnsettledWork } from "./unsettled-work"
import { inOrder, namesOf, toldAhead, type WorkItem } from "./work-item"

/** Deadlines of the calendar that have rows of their own, which tell what is missing. */
const told = ["commitments", "commitment-results", "plans", "meetings", "records"]

/** Days of the calendar that come within a month: whatever has no row of its own, and for who writes no reports the yearly ones. */
function comingDeadlines(deadlines: Deadline[], reports: ReportDeadline[], year: number, role: Role): WorkItem[] {
  const untold = reports.filter(({ yearly }) => !yearly || writerRoles.includes(role)).map(({ key }) => key)
  return deadlines.flatMap((deadline): WorkItem[] => {
    const { key, name } = deadline
    const until = dueInYear(deadline, year)
    if (until === null || told.includes(key) || untold.includes(key)) return []
    const days = daysUntil(until, today())
    return days < 0 || days > toldAhead ? [] : [{ key, title: name, href: calendarHref(), until, late: false }]
  })
}

/** What the unit or one above it wants done within a month. */
async function comingOwn(scope: Scope): Promise<WorkItem[]> {
  const { unitId } = scope.actor
  const found = await findOwnDeadlines(scope, unitId, today(), addDays(today(), toldAhead))
  return found.map(({ id, name, due, setBy }) => ({
    key: `own ${id}`,
    title: name,
    href: calendarHref({ year: yearOf(due) }),
    until: due,
    late: false,
    ...(setBy.id === unitId ? {} : { detail: `Hạn do ${setBy.name} đặt` }),
  }))
}

/** Direct children that entered nothing in the year. */
function silentUnits(silent: { unitId: number; name: string }[]): WorkItem[] {
  if (silent.length === 0) return []
  return [
    {
      key: "silent",
      title: "Đơn vị chưa ghi gì trong năm",
      href: completenessHref(),
      count: { number: silent.length, unit: "đơn vị" },
      late: false,
      detail: namesOf(silent.map(({ name }) => name)),
    },
  ]
}

/**
 * What waits for the actor, what is late first: of the own cell for its committee, of the whole branch for the others. `silent` are the direct
 * children that entered nothing this year, which the dashboard beside it knows.
 */
export async function loadWork(scope: Scope, silent: { unitId: number; name: string }[]): Promise<WorkItem[]> {
  const { role, unitId } = scope.actor
  const year = yearOf(today())
  const deadlines = (await findUnitDeadlines(scope, unitId, year)).map(({ now }) => now)
  return inOrder([
    ...(await findCommitmentWork(scope, deadlines, year)),
    ...(await findResultWork(scope, year)),
    ...(role === "cell" ? await findMeetingWork(scope, deadlines, year) : silentUnits(silent)),
    ...(await findRecordWork(scope)),
    ...(await findReportWork(scope)),
    ...(await findListedWork(scope)),
    ...(await findUnsettledWork(scope)),
    ...(await findRecommendationWork(scope)),
    ...(await findRequestWork(scope)),
    ...(await findMailWork(scope)),
    ...(await findBackupWork(scope)),
    ...(await findConfirmWork(scope)),
    ...comingDeadlines(deadlines, await findReportDeadlines(scope), year, role),
    ...(await comingOwn(scope)),
  ])
}
