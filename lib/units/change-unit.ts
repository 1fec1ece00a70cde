import { refuse, type Outcome, type Refused } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { Changes } from "@/lib/audit/record-event"
import { formatDate, today, type IsoDate } from "@/lib/format/dates"
import { keepsUnit } from "./reach"
import { findUnit, type Unit } from "./unit-store"

interface Target {
  id: number
  version: number
  from: IsoDate
}

/** What is changed, in words: the value now and the one that was typed. */
interface Wish {
  label: string
  stored: string
  typed: string
}

export const checkFields = "Có thông tin chưa đúng. Hãy xem các mục được đánh dấu."

/** Structural changes are checked against each other: one at a time, before anything is read. */
export async function lockStructure({ tx }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit structure'))`
}

async function takeVersion({ tx }: Scope, { id, version }: Target): Promise<boolean> {
  const { count } = await tx.unit.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  return count === 1
}

function conflict(unit: Unit, { label, stored, typed }: Wish): Refused {
  return {
    ok: false,
    message: "Người khác vừa sửa đơn vị này. Hãy so hai bản dưới đây rồi chọn.",
    conflict: { version: unit.version, fields: [{ label, theirs: stored, yours: typed }] },
  }
}

/** Messages by field. */
export type Errors = Record<string, string>

interface UnitChange {
  /** Of the audit event. */
  action: string
  wish: (unit: Unit) => Promise<Wish> | Wish
  /** Writes the change, the trees included; a message by field refuses it. */
  write: (unit: Unit) => Promise<Errors | null>
}

/**
 * One dated change of a unit: the version first, then the rows. Null when the actor's branch does not hold the unit;
 * nothing may be kept of a refused one.
 */
export async function changeUnit(scope: Scope, target: Target, change: UnitChange): Promise<Outcome | null> {
  await lockStructure(scope)
  if (!(await keepsUnit(scope, target.id))) return null
  const unit = await findUnit(scope, target.id, target.from)
  if (!unit) return null
  const wish = await change.wish(unit)
  if (!(await takeVersion(scope, target))) return conflict(unit, wish)
  const errors = await change.write(unit)
  if (errors) return refuse(checkFields, errors)
  const changes: Changes = {
    [wish.label]: { before: wish.stored, after: wish.typed },
    "Từ ngày": { before: "", after: formatDate(target.from) },
  }
  return {
    ok: true,
    events: [{ action: `units.${change.action}`, subject: "units", recordId: unit.id, unitId: unit.id, changes }],
    to: `/don-vi/${unit.id}?da-luu=${target.from > today() ? "sau" : "1"}`,
  }
}
