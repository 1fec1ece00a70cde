import type { Scope } from "@/lib/access/scope"
import { formatDate, today } from "@/lib/format/dates"
import { findUnit } from "@/lib/units/unit-store"
import { periodDays, structureDayOf, type ReportPeriod } from "./period"

/** Why a unit has nothing to report about a period, in words: it began after it, or ended before it. Null where it was there. */
export async function unitAbsence(scope: Scope, unitId: number, period: ReportPeriod): Promise<string | null> {
  const unit = await findUnit(scope, unitId, today())
  if (!unit) return null
  const { founded, closedFrom } = unit
  if (founded > structureDayOf(period)) {
    return `Đơn vị thành lập ngày ${formatDate(founded)}, chưa có trong kỳ ${periodDays(period)}. Hãy chọn kỳ kết thúc từ ngày thành lập trở đi.`
  }
  if (closedFrom !== null && closedFrom <= period.fromOn) {
    return `Đơn vị đã kết thúc hoạt động từ ngày ${formatDate(closedFrom)}, không còn trong kỳ ${periodDays(period)}. Hãy chọn kỳ bắt đầu trước ngày đó.`
  }
  return null
}
