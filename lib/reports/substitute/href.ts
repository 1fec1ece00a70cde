import type { ReportPeriod } from "../period"
import { periodParams } from "../period-params"

/** What the pages go by where a report is typed for a unit and period. */
export function substituteQuery(unitId: number, period: ReportPeriod): URLSearchParams {
  return new URLSearchParams({ donVi: String(unitId), ...periodParams(period) })
}
