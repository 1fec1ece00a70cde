import type { Scope } from "@/lib/access/scope"
import { findFigure, type Figure, type FigureKey } from "@/lib/roll-up/figures"
import type { PlanBasis } from "../reorganise/compile-plan"
import type { Plan } from "../reorganise/plan"
import type { Reorganisation, UnitRef } from "../reorganise/reorganisation"

const shownKeys = ["documents", "models", "exemplars", "commitments", "meetings"] as const satisfies FigureKey[]

/** The figures that the preview shows of everything that moves. */
export const shownFigures: Figure[] = shownKeys.map((key) => findFigure(key)!)

type Amounts = number[]

/** A unit whose branch gains or loses, all years together: its sums before and after. */
interface MovedFigures {
  ref: UnitRef
  name: string
  before: Amounts
  after: Amounts
}

interface OwnRow {
  path: number[]
  amounts: Amounts
}

/** What each unit in the branches of the moved ones has recorded itself, in the order of `shownKeys`, with its way down from the root today. */
function findOwn(scope: Scope, moved: number[]): Promise<OwnRow[]> {
  return scope.tx.$queryRaw<OwnRow[]>`
    SELECT n.path, ARRAY[coalesce(sum(x.documents), 0)::int, coalesce(sum(x.models), 0)::int, coalesce(sum(x.exemplars), 0)::int,
      coalesce(sum(x.commitments), 0)::int, coalesce(sum(x.meetings), 0)::int] AS amounts
    FROM roll_up.part_of_tree(0, ${moved}::int[]) n JOIN (
      SELECT unit_id, documents, models, exemplars, commitments, meetings FROM roll_up.own
      UNION ALL SELECT unit_id, documents, models, exemplars, commitments, meetings FROM roll_up.delta
    ) x USING (unit_id)
    GROUP BY n.unit_id, n.path`
}

const nothing = (): Amounts => shownFigures.map(() => 0)

function addTo(sums: Map<UnitRef, Amounts>, refs: UnitRef[], amounts: Amounts): void {
  for (const ref of refs) {
    const present = sums.get(ref) ?? nothing()
    sums.set(
      ref,
      present.map((value, i) => value + amounts[i]!),
    )
  }
}

/** Whom each unit stands below once the plan is carried out. */
export function parentsAfter({ placed, founded }: Plan, { units }: PlanBasis): (unit: UnitRef) => UnitRef | null {
  const parents = new Map<UnitRef, UnitRef>([
    ...placed.map(({ unitId, parentId }) => [unitId, parentId] as const),
    ...founded.map(({ id, parentId }) => [id, parentId] as const),
  ])
  return (unit) => parents.get(unit) ?? units.get(unit)?.parentId ?? null
}

/** The way down to a unit once the plan is carried out: from the lowest moved unit on it nothing changes further down. */
function pathAfter(path: number[], moved: Set<number>, parentOf: (unit: UnitRef) => UnitRef | null): UnitRef[] {
  const at = path.findLastIndex((id) => moved.has(id))
  const up: UnitRef[] = []
  for (let unit: UnitRef | null = path[at]!; unit !== null && !up.includes(unit); unit = parentOf(unit)) up.push(unit)
  return [...up.reverse(), ...path.slice(at + 1)]
}

export interface FigureBalance {
  rows: MovedFigures[]
  /** Units that gain or lose but are not shown because there are too many. */
  more: number
  /** Everything that moves, before and after: the same, or numbers would be lost. */
  total: { before: Amounts; after: Amounts }
}

const mostRows = 60

/** Which sums a plan changes: records move with their units, so what one branch loses another gains. */
export async function balanceOf(
  scope: Scope,
  wish: Reorganisation,
  plan: Plan,
  basis: PlanBasis,
): Promise<FigureBalance> {
  const moved = new Set(plan.placed.map(({ unitId }) => unitId))
  const parentOf = parentsAfter(plan, basis)
  const before = new Map<UnitRef, Amounts>()
  const after = new Map<UnitRef, Amounts>()
  const total = { before: nothing(), after: nothing() }
  for (const { path, amounts } of await findOwn(scope, [...moved])) {
    const then = pathAfter(path, moved, parentOf)
    addTo(before, path, amounts)
    addTo(after, then, amounts)
    total.before = total.before.map((value, i) => value + (path.length > 0 ? amounts[i]! : 0))
    total.after = total.after.map((value, i) => value + (then.length > 0 ? amounts[i]! : 0))
  }
  const nameOf = (ref: UnitRef) => wish.newUnits[-1 - ref]?.name ?? basis.units.get(ref)?.name
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((ref): MovedFigures[] => {
    const [was, is] = [before.get(ref) ?? nothing(), after.get(ref) ?? nothing()]
    const name = nameOf(ref)
    return name !== undefined && was.some((value, i) => value !== is[i]) ? [{ ref, name, before: was, after: is }] : []
  })
  return { rows: changed.slice(0, mostRows), more: Math.max(0, changed.length - mostRows), total }
}
