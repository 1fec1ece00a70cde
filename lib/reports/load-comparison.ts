import type { Scope } from "@/lib/access/scope"
import { compareLines, type FigurePair } from "./compare-lines"
import { isAccepted } from "./is-accepted"
import { reportByParam, reportTable } from "./load-report"
import { periodBefore, periodLastYear, periodName, type ReportPeriod } from "./period"
import { periodTable, type PeriodTable } from "./period-table"
import { rankUnits } from "./rank-units"

/** This report's numbers (`one`) beside those of an earlier period (`other`). */
export interface Comparison {
  earlier: Pick<PeriodTable, "period" | "reportId">
  pairs: FigurePair[]
}

/** The period before and the same a year earlier: two, or one where they are the same. */
function earlierPeriods(period: ReportPeriod): ReportPeriod[] {
  const [before, lastYear] = [periodBefore(period), periodLastYear(period)]
  return periodName(before) === periodName(lastYear) ? [before] : [before, lastYear]
}

/**
 * A report against the one before of its kind and the same of last year, by figure and by unit: official numbers where a report was accepted, else
 * what is counted now. Null for a report the actor may not read.
 */
export async function loadComparison(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const table = await reportTable(scope, report)
  const comparisons: Comparison[] = []
  for (const period of earlierPeriods(report)) {
    const earlier = await periodTable(scope, report.unitId, period)
    comparisons.push({ earlier, pairs: compareLines(table.figures, table.lines, earlier.table.lines) })
  }
  const chosen = table.figures.find(({ key }) => key === search["chi-tieu"])
  const usual = table.figures.find(({ key }) => report.annexFigures.includes(key)) ?? table.figures[0]!
  return {
    report,
    official: isAccepted(report),
    figures: table.figures,
    figure: chosen ?? usual,
    comparisons,
    ranked: await rankUnits(scope, report.unitId, report),
  }
}

export type ComparisonData = NonNullable<Awaited<ReturnType<typeof loadComparison>>>
