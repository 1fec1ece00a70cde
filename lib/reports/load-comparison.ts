import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { today } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { parseDashboardQuery } from "@/lib/dashboard/dashboard-query"
import { findPartPredecessors } from "@/lib/units/lineage/part-predecessors"
import { compareLines, type FigurePair } from "./compare-lines"
import { countBranch } from "./count-branch"
import type { Report } from "./find-report"
import { isAccepted } from "./is-accepted"
import { liveTable } from "./live-table"
import { reportByParam, reportTable } from "./load-report"
import { findKind } from "./kinds/find-kinds"
import { periodBefore, periodLastYear } from "./kinds/spans"
import { isSamePeriod, yearsOf, type ReportPeriod } from "./period"
import { findPeriodEvents } from "./period-events"
import { periodTable, type PeriodTable } from "./period-table"
import { rankUnits } from "./rank-units"

/** This report's numbers (`one`) beside those of an earlier period (`other`). */
export interface Comparison {
  earlier: Pick<PeriodTable, "period" | "reportId">
  pairs: FigurePair[]
}

/** The period before and the same a year earlier: two, or one where they are the same. */
async function earlierPeriods(scope: Scope, report: Report): Promise<ReportPeriod[]> {
  const kind = (await findKind(scope, report.unitId, report.kind))!
  const [before, lastYear] = [periodBefore(kind, report), periodLastYear(kind, report)]
  return isSamePeriod(before, lastYear) ? [before] : [before, lastYear]
}

/** What is counted now for a period along today's structure, whatever was reported. */
async function restatedTable(scope: Scope, unitId: number, period: ReportPeriod): Promise<PeriodTable> {
  return { period, table: liveTable(await countBranch(scope, unitId, period, "records", today())), reportId: null }
}

async function tablesOf(scope: Scope, report: Report, restated: boolean) {
  const earlier = await earlierPeriods(scope, report)
  if (!restated) {
    const table = await reportTable(scope, report)
    return { table, earlier: await inOrder(earlier, (period) => periodTable(scope, report.unitId, period)) }
  }
  const { table } = await restatedTable(scope, report.unitId, report)
  return { table, earlier: await inOrder(earlier, (period) => restatedTable(scope, report.unitId, period)) }
}

/** One after the other: a transaction runs one statement at a time. */
async function inOrder<T, R>(items: T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await run(item))
  return results
}

/**
 * A report against the one before of its kind and the same of last year, by figure and by unit: official numbers where a report was accepted, else
 * what is counted now; or all counted anew along today's structure, so that the lines of all periods are the same units. Null for a report the actor
 * may not read, or whose unit its branch does not hold today, which the restated view asks for.
 */
export async function loadComparison(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const report = await reportByParam(scope, id)
  const asked = new Asked(search)
  const restated = asked.flag(listParams.view, "hien-nay")
  if (!report || (restated && !(await holdsUnit(scope, report.unitId)))) return null
  const { table, earlier } = await tablesOf(scope, report, restated)
  const comparisons = earlier.map((one): Comparison => {
    return { earlier: one, pairs: compareLines(table.figures, table.lines, one.table.lines) }
  })
  const periods = [...comparisons.map(({ earlier: { period } }) => period), report]
  const findFigure = (typed: string) => table.figures.find(({ key }) => key === typed)
  const chosen = asked.read(listParams.figure, findFigure, "báo cáo không có chỉ tiêu này")
  asked.done()
  const usual = table.figures.find(({ key }) => report.annexFigures.includes(key)) ?? table.figures[0]!
  return {
    report,
    restated,
    official: !restated && isAccepted(report),
    query: parseDashboardQuery({
      [listParams.from]: String(yearsOf(report).from),
      [listParams.to]: String(yearsOf(report).to),
    }),
    partPredecessors: restated ? await findPartPredecessors(scope, report.unitId) : [],
    figures: table.figures,
    figure: chosen ?? usual,
    comparisons,
    events: restated ? [] : await findPeriodEvents(scope, report.unitId, periods),
    ranked: await rankUnits(scope, report.unitId, report),
  }
}

export type ComparisonData = NonNullable<Awaited<ReturnType<typeof loadComparison>>>
