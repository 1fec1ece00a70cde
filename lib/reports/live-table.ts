import type { CountedBranch } from "./count-branch"
import type { ReportTable } from "./frozen-table"

/** What is counted now, as a report shows it. */
export function liveTable({ structureOn, figures, lines }: CountedBranch): ReportTable {
  return {
    structureOn,
    figures,
    lines: lines.map(({ sources: _, ...line }) => ({ ...line, lineId: null, late: null, frozen: new Map() })),
  }
}
