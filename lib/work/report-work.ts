import type { Scope } from "@/lib/access/scope"
import { newReportHref, reportHref, reportStepHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { findReports, type Report } from "@/lib/reports/find-report"
import { boardHref } from "@/lib/reports/load-board"
import { findUnit } from "@/lib/units/unit-store"
import { isOpen } from "@/lib/reports/is-open"
import { findKinds, isOffered } from "@/lib/reports/kinds/find-kinds"
import { periodsOfYear } from "@/lib/reports/kinds/spans"
import { isSamePeriod, reportName, type ReportPeriod } from "@/lib/reports/period"
import { periodColumns } from "@/lib/reports/period-columns"
import { periodParams } from "@/lib/reports/period-params"
import { reportDue } from "@/lib/reports/report-due"
import { deciderRoles, writerRoles } from "@/lib/reports/report-roles"
import { unitAbsence } from "@/lib/reports/unit-absence"
import { toldAhead, type WorkItem } from "./work-item"

/** A report that is overdue for longer is no longer asked for here; the board still shows it. */
const toldBehind = 180

const dayOf = (instant: Date | null): IsoDate | undefined =>
  instant ? instant.toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }) : undefined

/** Reports of units directly below that wait for a decision, by period; at the top the unit's own. */
async function toDecide(scope: Scope): Promise<WorkItem[]> {
  const own = scope.actor.unitId
  const waiting = await findReports(
    scope,
    Prisma.sql`r.status = 'submitted' AND (up.parent_id = ${own}::int OR r.unit_id = ${own}::int AND up.parent_id IS NULL)`,
  )
  const periods = new Map<string, Report[]>()
  for (const report of waiting) periods.set(reportName(report), [...(periods.get(reportName(report)) ?? []), report])
  return [...periods].map(([name, reports]) => ({
    key: `decide ${name}`,
    title: `${name} chờ duyệt`,
    href: reports.length === 1 ? reportStepHref(reports[0]!.id) : boardHref(reports[0]!),
    count: { number: reports.length, unit: "báo cáo" },
    since: reports.flatMap(({ submittedAt }) => dayOf(submittedAt) ?? []).sort()[0],
    late: false,
  }))
}

/** A row for every report of the own unit that came back. */
function returned(reports: Report[]): WorkItem[] {
  return reports
    .filter(({ status }) => status === "returned")
    .map((report) => ({
      key: `returned ${report.id}`,
      title: `${reportName(report)} bị trả lại, chờ sửa`,
      href: reportHref(report.id),
      since: dayOf(report.decidedAt),
      late: false,
    }))
}

/** The spans of this year and the last that the calendar gives, of kinds in use. */
async function calendarPeriods(scope: Scope): Promise<ReportPeriod[]> {
  const year = yearOf(today())
  const kinds = await findKinds(scope, scope.actor.unitId)
  return kinds.flatMap((kind) =>
    [year - 1, year].flatMap((one) => periodsOfYear(kind, one).filter(({ toOn }) => isOffered(kind, toOn))),
  )
}

/** Free spans on which the own unit, or one above it, has begun a report: nobody is asked for one otherwise. */
function begunPeriods({ tx, actor }: Scope): Promise<ReportPeriod[]> {
  return tx.$queryRaw<ReportPeriod[]>`
    SELECT DISTINCT ${periodColumns} FROM roll_up.tree_node n JOIN report r ON r.unit_id = ANY (n.path) JOIN report_kind k ON k.key = r.kind_key
    WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int AND k.rhythm = 'free'`
}

/** The own report of a period that is due within a month or overdue and was not handed in. */
async function due(scope: Scope, reports: Report[], period: ReportPeriod): Promise<WorkItem[]> {
  const until = await reportDue(scope, scope.actor.unitId, period)
  if (!until || until > addDays(today(), toldAhead) || until < addDays(today(), -toldBehind)) return []
  // What was due before the unit was founded is not asked of it.
  if ((await findUnit(scope, scope.actor.unitId, today()))!.founded > until) return []
  const report = reports.find((one) => isSamePeriod(one, period))
  if (report ? !isOpen(report) || report.status === "returned" : await unitAbsence(scope, scope.actor.unitId, period)) {
    return []
  }
  const title = `${report ? "Nộp" : "Lập"} ${reportName(period).charAt(0).toLowerCase()}${reportName(period).slice(1)}`
  const href = report ? reportStepHref(report.id) : newReportHref({ query: periodParams(period) })
  return [{ key: `due ${reportName(period)}`, title, href, until, late: today() > until }]
}

/** What waits for the actor about period reports: to be decided, to be mended, to be handed in. */
export async function findReportWork(scope: Scope): Promise<WorkItem[]> {
  const { role, unitId } = scope.actor
  const decide = deciderRoles.includes(role) ? await toDecide(scope) : []
  if (!writerRoles.includes(role)) return decide
  const reports = await findReports(scope, Prisma.sql`r.unit_id = ${unitId}::int`)
  const periods = [...(await calendarPeriods(scope)), ...(await begunPeriods(scope))]
  const items = [...decide, ...returned(reports)]
  for (const period of periods) items.push(...(await due(scope, reports, period)))
  return items
}
