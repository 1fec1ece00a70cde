import { listParams } from "@/lib/format/list-params"
import type { ReportPeriod } from "../period"

/** The address of a part of the form that types a report for a unit and period. */
export function substituteHref(
  unitId: number,
  { kind, fromMonth, toMonth }: ReportPeriod,
  more: Record<string, string> = {},
  tail = "",
): string {
  const params = new URLSearchParams({
    donVi: String(unitId),
    loai: kind,
    [listParams.from]: fromMonth.slice(0, 4),
    [listParams.to]: toMonth.slice(0, 4),
    ...more,
  })
  return `/bao-cao/nhap-thay${tail}?${params}`
}
