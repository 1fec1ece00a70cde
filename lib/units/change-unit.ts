import { checkFields, refuse, type Outcome, type Refused } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { unitHref } from "@/lib/addresses/units"
import { formatDate, today } from "@/lib/format/dates"
import { readDecision } from "./decision"
import { keepsUnit } from "./reach"
import type { PlanProblem } from "./reorganise/plan"
import { reorganise } from "./reorganise/reorganise"
import { emptyReorganisation, type EnteredKind, type Reorganisation } from "./reorganise/reorganisation"
import { lockStructure } from "./reorganise/structure-lock"
import type { DecisionInput } from "./schema"
import { findUnit, type Unit } from "./unit-store"

interface Target extends DecisionInput {
  id: number
  version: number
}

/** What is changed, in words: the value now and the one that was typed. */
interface Wish {
  label: string
  stored: string
  typed: string
}

/** What the loser of two changes is shown. */
export function conflict(unit: Unit, { label, stored, typed }: Wish): Refused {
  return {
    ok: false,
    message: "Người khác vừa sửa đơn vị này. Hãy so hai bản dưới đây rồi chọn.",
    conflict: { version: unit.version, fields: [{ label, theirs: stored, yours: typed }] },
  }
}

const fieldOf: Record<PlanProblem["about"], string> = {
  on: "from",
  unit: "from",
  parent: "parentId",
  name: "name",
  code: "code",
  type: "typeKey",
  successor: "heirId",
  member: "from",
}

/** Problems as messages by field of a form about one unit; the first of a field is told. */
export function formErrors(problems: PlanProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map(({ about, message }) => [fieldOf[about], message]).reverse())
}

interface UnitChange {
  kind: EnteredKind
  wish: (unit: Unit) => Wish
  /** What goes on with another value. */
  changed: Omit<Reorganisation["changed"][number], "unitId">
}

/** One dated change of a unit: an event of its own. Null when the actor's branch does not hold the unit; nothing may be kept of a refused one. */
export async function changeUnit(scope: Scope, target: Target, change: UnitChange): Promise<Outcome | null> {
  await lockStructure(scope)
  if (!(await keepsUnit(scope, target.id))) return null
  const unit = await findUnit(scope, target.id, target.from)
  if (!unit) return null
  const wish = change.wish(unit)
  if (unit.version !== target.version) return conflict(unit, wish)
  const decided = await readDecision(scope, target)
  if ("errors" in decided) return refuse(checkFields, decided.errors)
  const done = await reorganise(scope, change.kind, {
    ...emptyReorganisation,
    ...decided,
    changed: [{ unitId: unit.id, ...change.changed }],
  })
  if (!done.ok) return refuse(checkFields, formErrors(done.problems))
  const changes = {
    [wish.label]: { before: wish.stored, after: wish.typed },
    "Từ ngày": { before: "", after: formatDate(decided.on) },
    ...(decided.decision ? { "Số quyết định": { before: "", after: decided.decision } } : {}),
  }
  return {
    ok: true,
    events: [{ action: `units.${change.kind}`, subject: "units", recordId: unit.id, unitId: unit.id, changes }],
    to: unitHref(unit.id, { flash: { saved: decided.on > today() ? "sau" : true } }),
  }
}
