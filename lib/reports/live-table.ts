import type { CountedBranch } from "./count-branch"
import type { ReportTable } from "./frozen-table"

/** What is counted now, as a report shows it. */
export function liveTable({ structureOn, figures, lines }: CountedBranch): ReportTable {
  return {
    structureOn,
    figures,
    lines: lines.map(({ unitId, unitName, kind, childSubmissionId, childReportId, substituted, values, words }) => {
      const place = { unitId, unitName, kind, childSubmissionId, childReportId, substituted }
      return { ...place, lineId: null, late: null, values, words, frozen: new Map() }
    }),
  }
}
