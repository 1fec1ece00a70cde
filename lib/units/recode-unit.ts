import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { unitHref } from "@/lib/addresses/units"
import { today } from "@/lib/format/dates"
import { unitsByCode } from "@/lib/structure/units-by-code"
import { conflict } from "./change-unit"
import { keepsUnit } from "./reach"
import { lockStructure } from "./reorganise/structure-lock"
import type { RecodeInput } from "./schema"
import { findUnit } from "./unit-store"

/**
 * Gives a unit another code, or none. A code is what files call the unit by, no part of its history: there is no day to it, and no event. Null when the
 * actor's branch does not hold the unit.
 */
export async function recodeUnit(scope: Scope, { id, version, code }: RecodeInput): Promise<Outcome | null> {
  await lockStructure(scope)
  const unit = (await keepsUnit(scope, id)) ? await findUnit(scope, id, today()) : null
  if (!unit) return null
  const stored = unit.code ?? ""
  if (unit.version !== version) return conflict(unit, { label: "Mã", stored, typed: code })
  if (code === stored) return refuse(checkFields, { code: "Mã mới trùng với mã đang có." })
  const bearer = (await unitsByCode(scope.tx, [code]))(code)
  if (bearer && bearer.id !== id) return refuse(checkFields, { code: "Mã đơn vị này đã có." })
  const data = { code: code || null, codeTwin: false, version: { increment: 1 } }
  await scope.tx.unit.update({ where: { id }, data })
  const changes = { Mã: { before: stored, after: code } }
  return {
    ok: true,
    events: [{ action: "units.recode", subject: "units", recordId: id, unitId: id, changes }],
    to: unitHref(id, { flash: { saved: true } }),
  }
}
