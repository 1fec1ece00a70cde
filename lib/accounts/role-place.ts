import type { Role } from "@/lib/access/roles"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { formatDate, today } from "@/lib/format/dates"
import { chosenUnit } from "@/lib/units/search-units"
import { findUnit } from "@/lib/units/unit-store"

interface RolePlace {
  role: Role
  unitId: string
  unitIdMa: string
}

interface GrantedPlace {
  unitId: number
  unitName: string
}

/** The unit a role may be granted at: of the actor's branch, at work, and a cell for the role of a cell. Else why not, by field. */
export async function rolePlace(scope: Scope, typed: RolePlace): Promise<GrantedPlace | Record<string, string>> {
  const id = await chosenUnit(scope, typed.unitId, typed.unitIdMa)
  const unit = id !== null && (await holdsUnit(scope, id)) ? await findUnit(scope, id, today()) : null
  if (!unit) return { unitId: "Hãy chọn một đơn vị trong phạm vi của bạn." }
  if (unit.state !== "active") return { unitId: "Đơn vị này đã kết thúc hoạt động hoặc chưa thành lập." }
  if (unit.closedFrom)
    return {
      unitId: `Đơn vị này kết thúc hoạt động từ ngày ${formatDate(unit.closedFrom)}: hãy giao vai trò tại đơn vị kế thừa.`,
    }
  const type = await scope.tx.unitType.findUniqueOrThrow({ where: { key: unit.typeKey } })
  if (typed.role === "cell" && !type.isCell) return { unitId: "Vai trò Chi ủy chỉ giao tại một chi bộ." }
  return { unitId: unit.id, unitName: unit.name }
}

/** Whether a place was found. */
export function isPlace(place: GrantedPlace | Record<string, string>): place is GrantedPlace {
  return typeof place.unitId === "number"
}
