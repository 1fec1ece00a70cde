import type { Scope } from "@/lib/access/scope"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { keepsUnit } from "./reach"
import { findUnit } from "./unit-store"

/** Why a unit of the branch cannot stand above others from a day on, or null when it can. */
export async function parentProblem(scope: Scope, id: number | null, from: IsoDate): Promise<string | null> {
  const unit = id !== null && (await keepsUnit(scope, id)) ? await findUnit(scope, id, from) : null
  if (!unit) return "Hãy chọn một đơn vị trong phạm vi của bạn."
  if (unit.founded > from) return `“${unit.name}” thành lập từ ngày ${formatDate(unit.founded)}, sau ngày này.`
  if (unit.closedFrom) return `“${unit.name}” kết thúc hoạt động từ ngày ${formatDate(unit.closedFrom)}.`
  return null
}
