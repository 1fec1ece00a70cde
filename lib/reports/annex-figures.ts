import type { ReportFigure } from "./figure-list"
import type { Report } from "./find-report"
import type { ReportTable } from "./frozen-table"

/** The figures of a report that stand in its annex, in the order of the report. */
export function annexFigures(
  { annexFigures: chosen }: Pick<Report, "annexFigures">,
  { figures }: ReportTable,
): ReportFigure[] {
  return figures.filter(({ key }) => chosen.includes(key))
}
