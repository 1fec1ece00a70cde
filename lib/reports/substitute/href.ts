import { listParams } from "@/lib/format/list-params"
import type { ReportPeriod } from "../period"

/** What the pages go by where a report is typed for a unit and period. */
export function substituteQuery(unitId: number, { kind, fromMonth, toMonth }: ReportPeriod): URLSearchParams {
  return new URLSearchParams({
    donVi: String(unitId),
    loai: kind,
    [listParams.from]: fromMonth.slice(0, 4),
    [listParams.to]: toMonth.slice(0, 4),
  })
}
