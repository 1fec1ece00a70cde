import type { Scope } from "@/lib/access/scope"
import type { IsoDate } from "@/lib/format/dates"
import type { PlanBasis } from "../reorganise/plan-basis"
import type { Plan } from "../reorganise/plan"
import type { UnitRef } from "../reorganise/reorganisation"
import type { AffectedGroup } from "./affected-group"
import { parentsAfter } from "./moved-figures"

/** Units that end, parted by whether a cell takes them over whole: its committee alone may go on with their commitments. */
interface EndedUnits {
  toCell: number[]
  other: number[]
}

/** A unit that comes under another, with the units above it before and after, itself first. */
export interface MovedUnit {
  id: number
  name: string
  before: UnitRef[]
  after: UnitRef[]
}

/** The units that move, from which day, and what each unit named among them is called. */
export interface Moves {
  units: MovedUnit[]
  on: IsoDate
  nameOf: (ref: UnitRef) => string
}

/** What may be unfinished at units when they end or move: said by each subject of its own records, handed in by who shows a preview. */
export interface UnfinishedWork {
  atEnded?: (scope: Scope, ended: EndedUnits, on: IsoDate) => Promise<AffectedGroup[]>
  atMoved?: (scope: Scope, moves: Moves) => Promise<AffectedGroup[]>
}

function endedUnits({ placed, founded }: Plan, { units, cellTypes }: PlanBasis): EndedUnits {
  const newCells = new Set(founded.flatMap(({ id, typeKey }) => (cellTypes.has(typeKey) ? id : [])))
  const ended = placed.filter(({ relation }) => relation === "successor")
  const inherits = ended.filter(({ parentId }) => newCells.has(parentId) || units.get(parentId)?.isCell === true)
  const toCell = new Set(inherits.map(({ unitId }) => unitId))
  return { toCell: [...toCell], other: ended.flatMap(({ unitId }) => (toCell.has(unitId) ? [] : unitId)) }
}

function movedUnits(plan: Plan, basis: PlanBasis): MovedUnit[] {
  const parentAfter = parentsAfter(plan, basis)
  const way = (unit: number, parentOf: (unit: UnitRef) => UnitRef | null): UnitRef[] => {
    const up: UnitRef[] = []
    for (let at: UnitRef | null = unit; at !== null && !up.includes(at); at = parentOf(at)) up.push(at)
    return up
  }
  return plan.placed.flatMap(({ unitId, relation }): MovedUnit[] => {
    const unit = basis.units.get(unitId)
    if (relation !== "child" || !unit) return []
    const before = way(unitId, (at) => basis.units.get(at)?.parentId ?? null)
    return [{ id: unitId, name: unit.name, before, after: way(unitId, parentAfter) }]
  })
}

function movesOf(plan: Plan, basis: PlanBasis): Moves {
  const newNames = new Map(plan.founded.map(({ id, name }) => [id, name]))
  return {
    units: movedUnits(plan, basis),
    on: plan.on,
    nameOf: (ref) => newNames.get(ref) ?? basis.units.get(ref)?.name ?? "",
  }
}

/** What is unfinished at units that end or come under another unit, by what becomes of it. */
export async function findUnfinished(
  scope: Scope,
  plan: Plan,
  basis: PlanBasis,
  works: readonly UnfinishedWork[],
): Promise<AffectedGroup[]> {
  const groups: AffectedGroup[] = []
  for (const { atEnded } of works) groups.push(...((await atEnded?.(scope, endedUnits(plan, basis), plan.on)) ?? []))
  for (const { atMoved } of works) groups.push(...((await atMoved?.(scope, movesOf(plan, basis))) ?? []))
  return groups
}
