import { knowsUnitIn, knowsUnitToday, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import type { ReportKind } from "@/lib/glossary"
import { wholeNumber } from "@/lib/format/whole-number"
import { parseDashboardQuery } from "@/lib/dashboard/dashboard-query"
import { findPartPredecessors } from "@/lib/units/lineage/part-predecessors"
import { findUnit } from "@/lib/units/unit-store"
import { compareLines } from "./compare-lines"
import { countBranch } from "./count-branch"
import { findReports, type Report } from "./find-report"
import { frozenTable } from "./frozen-table"
import { isAccepted } from "./is-accepted"
import { findLateUnits } from "./late-units"
import { lastDayOf, reportPeriod } from "./period"

const ofOneYear: readonly ReportKind[] = ["year", "halfYear"]
const ofYears: readonly ReportKind[] = ["interim", "final"]

/** The unit's reports that begin and end in these years, whatever their state. */
async function findReportsOf(scope: Scope, unitId: number, from: number, to: number): Promise<Report[]> {
  const [first, last] = [toDbDate(`${from}-01-01`), toDbDate(`${to}-12-01`)]
  const found = await findReports(
    scope,
    Prisma.sql`r.unit_id = ${unitId}::int AND r.from_month = ${first}::date AND r.to_month <= ${last}::date`,
  )
  return found.filter(({ toMonth }) => Number(toMonth.slice(0, 4)) === to)
}

function kindOf(kinds: readonly ReportKind[], reports: Report[], chosen: ReportKind | undefined): ReportKind {
  const official = kinds.find((kind) => reports.some((report) => report.kind === kind && isAccepted(report)))
  return chosen ?? official ?? kinds[0]!
}

/**
 * The official numbers of a unit for a year or a range of years (those of its accepted report, corrections included) beside what the records say
 * now, along the structure of then or today's, with the difference by figure and by line; null for a unit that the actor does not know in those years.
 * Nothing changes the official ones.
 */
export async function loadOfficial(scope: Scope, unit: string | undefined, search: Record<string, string>) {
  const unitId = wholeNumber(unit)
  const query = { ...parseDashboardQuery(search), own: false }
  const { from, to, restated } = query
  if (unitId === null || !(await (restated ? knowsUnitToday(scope, unitId) : knowsUnitIn(scope, unitId, from, to))))
    return null
  const kinds = from === to ? ofOneYear : ofYears
  const reports = await findReportsOf(scope, unitId, from, to)
  const asked = new Asked(search)
  const kind = kindOf(kinds, reports, asked.one("loai", kinds))
  asked.done()
  const period = reportPeriod(kind, from, to)
  const place = await findUnit(scope, unitId, lastDayOf(period))
  if (!place) return null
  const report = reports.find((one) => one.kind === kind) ?? null
  const table = report?.submissionId && isAccepted(report) ? await frozenTable(scope, report.submissionId) : null
  const live = await countBranch(scope, unitId, period, "records", restated ? today() : undefined)
  return {
    unit: { id: unitId, name: place.name },
    query,
    period,
    kinds,
    report,
    structureOn: table?.structureOn ?? live.structureOn,
    pairs: table ? compareLines(table.figures, table.lines, live.lines) : null,
    partPredecessors: restated ? await findPartPredecessors(scope, unitId) : [],
    late: await findLateUnits(scope, { unitId, ...period }),
    readAt: new Date(),
  }
}

export type OfficialData = NonNullable<Awaited<ReturnType<typeof loadOfficial>>>
