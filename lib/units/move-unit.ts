import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { restructure } from "@/lib/roll-up/restructure"
import { changeUnit, type Errors } from "./change-unit"
import { parentProblem } from "./parent-rules"
import { changeFrom } from "./periods"
import type { MoveInput } from "./schema"
import { chosenUnit } from "./search-units"
import { findUnit } from "./unit-store"

const ownUnit = "Đây là đơn vị bạn quản trị: việc này do quản trị của cấp trên làm."

/** Puts a unit with all below it under another parent from a day on; on the first day of its present place it corrects that place. */
export async function moveUnit(scope: Scope, input: MoveInput): Promise<Outcome | null> {
  const { unitPlacement } = scope.tx
  const parentId = await chosenUnit(scope, input.parentId, input.parentIdMa)
  const nameOf = async (id: number | null) => (id === null ? "" : ((await findUnit(scope, id, input.from))?.name ?? ""))
  return changeUnit(scope, input, {
    action: "move",
    wish: async (unit) => ({ label: "Cấp trên", stored: await nameOf(unit.parentId), typed: await nameOf(parentId) }),
    write: async ({ id: unitId }): Promise<Errors | null> => {
      if (unitId === scope.actor.unitId) return { parentId: ownUnit }
      const change = changeFrom(
        await unitPlacement.findMany({ where: { unitId }, orderBy: { validFrom: "asc" } }),
        input.from,
      )
      if ("message" in change) return { from: change.message }
      const { row, corrects, validFrom, validTo } = change
      if (row.relation === "successor") {
        return { from: `Đơn vị đã kết thúc hoạt động từ ngày ${formatDate(fromDbDate(row.validFrom))}.` }
      }
      if (row.parentId === parentId) return { parentId: "Đơn vị đang trực thuộc đơn vị này." }
      const problem = await parentProblem(scope, parentId, input.from)
      if (problem) return { parentId: problem }
      await unitPlacement.update({ where: { id: row.id }, data: corrects ? { parentId } : { validTo: validFrom } })
      if (!corrects) await unitPlacement.create({ data: { unitId, parentId, validFrom, validTo } })
      await restructure(scope.tx, [unitId], input.from)
      return null
    },
  })
}
