import type { PlanBasis } from "../reorganise/plan-basis"
import type { Plan } from "../reorganise/plan"
import type { Reorganisation, UnitRef } from "../reorganise/reorganisation"

/** A line of a tree: a unit, how deep it stands, what happens to it. */
export interface TreeLine {
  ref: UnitRef
  name: string
  depth: number
  mark: "ends" | "new" | "moved" | "renamed" | "shares" | "takes" | null
}

export interface TreeView {
  lines: TreeLine[]
  /** Units that are not shown because there are too many. */
  more: number
}

const mostLines = 200
/** Made once: a new one for each pair of names took seconds for a whole country. */
const byName = new Intl.Collator("vi", { numeric: true })

interface Place {
  ref: UnitRef
  name: string
  parent: UnitRef | null
  mark: TreeLine["mark"]
}

/** Places as a tree, every unit below its parent, by name; a parent that is not among them heads its own. */
function asTree(places: Place[]): TreeView {
  const byRef = new Map(places.map((place) => [place.ref, place]))
  const below = new Map<UnitRef | null, Place[]>()
  for (const place of places) {
    const parent = place.parent !== null && byRef.has(place.parent) ? place.parent : null
    below.set(parent, [...(below.get(parent) ?? []), place])
  }
  const lines: TreeLine[] = []
  const walk = (parent: UnitRef | null, depth: number): void => {
    const sorted = (below.get(parent) ?? []).sort((a, b) => byName.compare(a.name, b.name))
    for (const { ref, name, mark } of sorted) {
      if (lines.length < mostLines) lines.push({ ref, name, depth, mark })
      walk(ref, depth + 1)
    }
  }
  walk(null, 0)
  return { lines, more: byRef.size - lines.length }
}

/** The units that a plan touches and those above them, before and after. */
export function treesOf(wish: Reorganisation, plan: Plan, { units }: PlanBasis): { before: TreeView; after: TreeView } {
  const placed = new Map(plan.placed.map((place) => [place.unitId, place]))
  const renamed = new Map(plan.renamed.map(({ unitId, name }) => [unitId, name]))
  const touched = new Set([...placed.keys(), ...renamed.keys(), ...plan.retyped.map(({ unitId }) => unitId)])
  const shares = new Set(wish.shared.map(({ unitId }) => unitId))
  const takes = new Set(wish.shared.flatMap(({ to }) => to.filter((ref) => ref > 0)))
  for (const id of [...shares, ...takes]) touched.add(id)
  const old = (id: number, mark: TreeLine["mark"] = null): Place => {
    const unit = units.get(id)
    return { ref: id, name: unit?.name ?? "", parent: unit?.parentId ?? null, mark }
  }
  const above = (ids: Iterable<UnitRef | null | undefined>, known: Set<UnitRef>): number[] => [
    ...new Set([...ids].filter((id): id is number => typeof id === "number" && id > 0 && !known.has(id))),
  ]

  const before = [...touched].map((id) => old(id, placed.get(id)?.relation === "successor" ? "ends" : null))
  const heads = above(
    before.map(({ parent }) => parent),
    touched,
  ).map((id) => old(id))

  const after: Place[] = [
    ...plan.founded.map(({ id, name, parentId }): Place => ({ ref: id, name, parent: parentId, mark: "new" })),
    ...[...touched].map((id): Place => {
      const place = placed.get(id)
      const name = renamed.get(id) ?? units.get(id)?.name ?? ""
      const sharing = shares.has(id) ? "shares" : takes.has(id) ? "takes" : null
      const mark = place?.relation === "successor" ? "ends" : place ? "moved" : renamed.has(id) ? "renamed" : sharing
      return { ref: id, name, parent: place ? place.parentId : (units.get(id)?.parentId ?? null), mark }
    }),
  ]
  const known = new Set(after.map(({ ref }) => ref))
  const headsAfter = above(
    after.map(({ parent }) => parent),
    known,
  ).map((id) => old(id))
  return { before: asTree([...heads, ...before]), after: asTree([...headsAfter, ...after]) }
}
