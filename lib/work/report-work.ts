import type { Scope } from "@/lib/access/scope"
import { newReportHref, reportHref, reportStepHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { addDays } from "@/lib/format/periods"
import { findReports, type Report } from "@/lib/reports/find-report"
import { boardHref } from "@/lib/reports/load-board"
import { findUnit } from "@/lib/units/unit-store"
import { isOpen } from "@/lib/reports/is-open"
import { reportName, reportPeriod, yearsOf, type ReportPeriod } from "@/lib/reports/period"
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

function newHref(period: ReportPeriod): string {
  const { from, to } = yearsOf(period)
  const years = { [listParams.from]: String(from), ...(to > from ? { [listParams.to]: String(to) } : {}) }
  return newReportHref({ query: new URLSearchParams({ loai: period.kind, ...years }) })
}

/** Periods of several years on which the own unit, or one above it, has begun a report: nobody is asked for one otherwise. */
function begunPeriods({ tx, actor }: Scope): Promise<ReportPeriod[]> {
  return tx.$queryRaw<ReportPeriod[]>`
    SELECT DISTINCT r.kind::text AS kind, r.from_month::text AS "fromMonth", r.to_month::text AS "toMonth"
    FROM roll_up.tree_node n JOIN report r ON r.unit_id = ANY (n.path)
    WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int AND r.kind IN ('interim', 'final')`
}

/** The own report of a period that is due within a month or overdue and was not handed in. */
async function due(scope: Scope, reports: Report[], period: ReportPeriod): Promise<WorkItem[]> {
  const until = await reportDue(scope, scope.actor.unitId, period)
  if (!until || until > addDays(today(), toldAhead) || until < addDays(today(), -toldBehind)) return []
  // What was due before the unit was founded is not asked of it.
  if ((await findUnit(scope, scope.actor.unitId, today()))!.founded > until) return []
  const report = reports.find((one) => reportName(one) === reportName(period))
  if (report ? !isOpen(report) || report.status === "returned" : await unitAbsence(scope, scope.actor.unitId, period)) {
    return []
  }
  const title = `${report ? "Nộp" : "Lập"} ${reportName(period).charAt(0).toLowerCase()}${reportName(period).slice(1)}`
  const href = report ? reportStepHref(report.id) : newHref(period)
  return [{ key: `due ${reportName(period)}`, title, href, until, late: today() > until }]
}

/** What waits for the actor about period reports: to be decided, to be mended, to be handed in. */
export async function findReportWork(scope: Scope): Promise<WorkItem[]> {
  const { role, unitId } = scope.actor
  const decide = deciderRoles.includes(role) ? await toDecide(scope) : []
  if (!writerRoles.includes(role)) return decide
  const reports = await findReports(scope, Prisma.sql`r.unit_id = ${unitId}::int`)
  const year = yearOf(today())
  const periods = [
    reportPeriod("year", year - 1, year - 1),
    reportPeriod("halfYear", year, year),
    reportPeriod("year", year, year),
    ...(await begunPeriods(scope)),
  ]
  const items = [...decide, ...returned(reports)]
  for (const period of periods) items.push(...(await due(scope, reports, period)))
  return items
}
