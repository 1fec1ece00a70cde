import { knowsUnitIn, knowsUnitToday, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { Prisma } from "@/lib/db/generated/client"
import { today } from "@/lib/format/dates"
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
import { findKinds } from "./kinds/find-kinds"
import { periodsOfYear, spanOf } from "./kinds/spans"
import type { UnitKind } from "./kinds/unit-kind"
import { isSamePeriod, yearsOf, type ReportPeriod } from "./period"

/** The unit's reports that begin and end in these years, whatever their state. */
async function findReportsOf(scope: Scope, unitId: number, from: number, to: number): Promise<Report[]> {
  const found = await findReports(
    scope,
    Prisma.sql`r.unit_id = ${unitId}::int AND extract(year FROM r.to_on) = ${to}::int`,
  )
  return found.filter((report) => yearsOf(report).from === from)
}

/** The periods of some years that are told of though nobody reported: of kinds that have a deadline in the calendar, the longest first. */
function usualPeriods(kinds: UnitKind[], from: number, to: number): ReportPeriod[] {
  const usual = kinds.filter(({ deadlineKey }) => deadlineKey !== null)
  if (from === to) return usual.flatMap((kind) => periodsOfYear(kind, to)).reverse()
  return usual.filter(({ rhythm }) => rhythm === "free").map((kind) => spanOf(kind, `${from}-01-01`, `${to}-12-31`))
}

/** The periods of some years to choose among, each once. */
function periodsOf(kinds: UnitKind[], reports: Report[], { from, to }: { from: number; to: number }): ReportPeriod[] {
  const made = reports.map(({ kind, kindName, rhythm, fromOn, toOn }) => ({ kind, kindName, rhythm, fromOn, toOn }))
  const usual = usualPeriods(kinds, from, to)
  return [...usual, ...made.filter((one) => !usual.some((other) => isSamePeriod(one, other)))]
}

/** The period that an address asks for; else the first that has official numbers, else the first of all. */
function chosenPeriod(periods: ReportPeriod[], reports: Report[], search: Record<string, string>): ReportPeriod {
  const asked = new Asked(search)
  const kinds = [...new Set(periods.map(({ kind }) => kind))]
  const [kind, fromOn, toOn] = [asked.one("loai", kinds), asked.day("tu"), asked.day("den")]
  asked.done()
  const isAsked = (one: ReportPeriod) =>
    one.kind === kind && (!fromOn || one.fromOn === fromOn) && (!toOn || one.toOn === toOn)
  const isOfficial = (one: ReportPeriod) => reports.some((report) => isSamePeriod(report, one) && isAccepted(report))
  return periods.find(isAsked) ?? periods.find(isOfficial) ?? periods[0]!
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
  const reports = await findReportsOf(scope, unitId, from, to)
  const periods = periodsOf(await findKinds(scope, unitId), reports, query)
  const period = chosenPeriod(periods, reports, search)
  const place = await findUnit(scope, unitId, period.toOn)
  if (!place) return null
  const report = reports.find((one) => isSamePeriod(one, period)) ?? null
  const table = report?.submissionId && isAccepted(report) ? await frozenTable(scope, report.submissionId) : null
  const live = await countBranch(scope, unitId, period, "records", restated ? today() : undefined)
  return {
    unit: { id: unitId, name: place.name },
    query,
    period,
    periods,
    report,
    structureOn: table?.structureOn ?? live.structureOn,
    pairs: table ? compareLines(table.figures, table.lines, live.lines) : null,
    partPredecessors: restated ? await findPartPredecessors(scope, unitId) : [],
    late: await findLateUnits(scope, { unitId, ...period }),
    readAt: new Date(),
  }
}

export type OfficialData = NonNullable<Awaited<ReturnType<typeof loadOfficial>>>
