import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { CompiledPlan } from "../reorganise/plan"
import type { PlanBasis } from "../reorganise/plan-basis"
import type { UnitRef } from "../reorganise/reorganisation"
import { wholeTaker } from "../reorganise/tree-after"
import type { EventDraft } from "./drafts"

/** Where units below, people and roles may go. */
export interface Target {
  ref: UnitRef
  name: string
  isCell: boolean
}

/** A unit below one that is split, whose place is to be chosen. */
export interface BelowSplit {
  id: number
  name: string
  parentId: number
  parentName: string
  isCell: boolean
}

/** Active units directly below the given ones, by name. */
function activeBelow({ tx }: Scope, parents: number[], on: string): Promise<BelowSplit[]> {
  return tx.$queryRaw<BelowSplit[]>`
    SELECT p.unit_id AS id, n.name, p.parent_id AS "parentId", unit_name_on(p.parent_id, ${toDbDate(on)}::date) AS "parentName",
      EXISTS (SELECT FROM unit_kind k JOIN unit_type t ON t.key = k.type_key WHERE k.unit_id = p.unit_id AND k.valid_to IS NULL AND t.is_cell) AS "isCell"
    FROM unit_placement p CROSS JOIN LATERAL (SELECT unit_name_on(p.unit_id, ${toDbDate(on)}::date) COLLATE vi_natural AS name) n
    WHERE p.parent_id = ANY (${parents}::int[]) AND p.relation = 'child' AND p.valid_to IS NULL ORDER BY p.parent_id, n.name, p.unit_id`
}

/** New units, those that take over, and those beside the units that end: the places an office chooses among. */
async function targetsOf(scope: Scope, { wish }: EventDraft, { plan, basis }: CompiledPlan & { basis: PlanBasis }) {
  const ended = new Set(wish.ended.map(({ unitId }) => unitId))
  const parents = wish.ended.flatMap(({ unitId }) => basis.units.get(unitId)?.parentId ?? [])
  const beside = await activeBelow(scope, [...new Set(parents)], wish.on)
  const takers = plan.successions.flatMap(({ successorId }) => (successorId > 0 ? successorId : []))
  const all: Target[] = [
    ...wish.newUnits.map(({ name, typeKey }, i) => ({ ref: -1 - i, name, isCell: basis.cellTypes.has(typeKey) })),
    ...takers.flatMap((id) => basis.units.get(id) ?? []).map(({ id: ref, name, isCell }) => ({ ref, name, isCell })),
    ...beside.filter(({ id }) => !ended.has(id)).map(({ id: ref, name, isCell }) => ({ ref, name, isCell })),
  ]
  return [...new Map(all.map((target) => [target.ref, target])).values()]
}

/** What is to be chosen for a draft, and among what. A reform from a file says it all itself: nothing is to be chosen for it. */
export async function findTargets(
  scope: Scope,
  draft: EventDraft,
  compiled: CompiledPlan & { basis: PlanBasis },
): Promise<{ targets: Target[]; below: BelowSplit[] }> {
  if (draft.kind === "reform") return { targets: [], below: [] }
  const { ended, shared, on } = draft.wish
  const split = [
    ...ended.flatMap(({ unitId, to }) => (to.length > 0 && wholeTaker(to) === undefined ? unitId : [])),
    ...shared.map(({ unitId }) => unitId),
  ]
  return { targets: await targetsOf(scope, draft, compiled), below: await activeBelow(scope, split, on) }
}
