import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { countedFigures, type Figure, type FigureKey } from "@/lib/roll-up/figures"
import { bare, sums } from "@/lib/roll-up/schema/columns"
import type { PlanBasis } from "../reorganise/plan-basis"
import type { Plan } from "../reorganise/plan"
import type { Reorganisation, UnitRef } from "../reorganise/reorganisation"

/** Which figures are shown by unit before others, where they move. */
const mainKeys: FigureKey[] = ["documents", "models", "exemplars", "commitments", "meetings"]
const mostColumns = 6
const mostRows = 60

/** One for each figure of the catalogue, in its order. */
type Amounts = number[]

/** All years together. */
export interface BeforeAfter {
  before: number
  after: number
}

/** A unit whose branch gains or loses. */
interface MovedRow {
  ref: UnitRef
  name: string
  /** One for each column. */
  sums: BeforeAfter[]
}

export interface FigureBalance {
  /** Every figure of which something moves, with all of it: before and after the same, or numbers would be lost. */
  totals: (BeforeAfter & { figure: Figure })[]
  /** Those of the figures that are shown by unit. */
  columns: Figure[]
  rows: MovedRow[]
  /** Units that gain or lose but are not shown because there are too many. */
  more: number
}

/** What each unit in the branches of the moved ones has recorded itself, with its way down from the root today. */
async function findOwn(scope: Scope, moved: number[]): Promise<{ path: number[]; amounts: Amounts }[]> {
  const rows = await scope.tx.$queryRaw<({ path: number[] } & Record<string, number>)[]>`
    SELECT n.path, ${Prisma.raw(sums)} FROM roll_up.part_of_tree(0, ${moved}::int[]) n JOIN (
      SELECT unit_id, ${Prisma.raw(bare)} FROM roll_up.own UNION ALL SELECT unit_id, ${Prisma.raw(bare)} FROM roll_up.delta
    ) x USING (unit_id)
    GROUP BY n.unit_id, n.path`
  return rows.map(({ path, ...sum }) => ({ path, amounts: countedFigures.map(({ column }) => sum[column]!) }))
}

const nothing = (): Amounts => countedFigures.map(() => 0)

function addTo<Key>(totals: Map<Key, Amounts>, keys: Key[], amounts: Amounts): void {
  for (const key of keys) {
    const total = totals.get(key) ?? nothing()
    amounts.forEach((amount, i) => (total[i]! += amount))
    totals.set(key, total)
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

/** The way down to a unit once the plan is carried out: from the lowest moved unit on it nothing changes further down. None for a unit that would stand nowhere. */
function pathAfter(path: number[], moved: Set<number>, parentOf: (unit: UnitRef) => UnitRef | null): UnitRef[] {
  const at = path.findLastIndex((id) => moved.has(id))
  const up: UnitRef[] = []
  for (let unit: UnitRef | null = path[at]!; unit !== null; unit = parentOf(unit)) {
    if (up.includes(unit)) return []
    up.push(unit)
  }
  return [...up.reverse(), ...path.slice(at + 1)]
}

const isNothing = ({ before, after }: BeforeAfter) => before === 0 && after === 0

/** The sums of every branch that holds or will hold something of what moves, and under null of all that moves and has a place. */
async function sumUp(scope: Scope, plan: Plan, basis: PlanBasis) {
  const moved = new Set(plan.placed.map(({ unitId }) => unitId))
  const parentOf = parentsAfter(plan, basis)
  const before = new Map<UnitRef | null, Amounts>([[null, nothing()]])
  const after = new Map<UnitRef | null, Amounts>([[null, nothing()]])
  for (const { path, amounts } of await findOwn(scope, [...moved])) {
    const then = pathAfter(path, moved, parentOf)
    addTo(before, [null, ...path], amounts)
    if (then.length > 0) addTo(after, [null, ...then], amounts)
  }
  const sumsOf = (ref: UnitRef | null): BeforeAfter[] => {
    const [was, is] = [before.get(ref) ?? nothing(), after.get(ref) ?? nothing()]
    return was.map((value, i) => ({ before: value, after: is[i]! }))
  }
  return { refs: [...new Set([...before.keys(), ...after.keys()])].filter((ref) => ref !== null), sumsOf }
}

/** The figures of which something moves, by their place in the catalogue; the main ones first. */
function columnsOf(all: BeforeAfter[]): number[] {
  const moving = countedFigures.flatMap((_, i) => (isNothing(all[i]!) ? [] : [i]))
  const isMain = (i: number) => mainKeys.includes(countedFigures[i]!.key)
  return [...moving.filter(isMain), ...moving.filter((i) => !isMain(i))].slice(0, mostColumns)
}

/** Which sums a plan changes: records move with their units, so what one branch loses another gains. */
export async function balanceOf(
  scope: Scope,
  wish: Reorganisation,
  plan: Plan,
  basis: PlanBasis,
): Promise<FigureBalance> {
  const { refs, sumsOf } = await sumUp(scope, plan, basis)
  const all = sumsOf(null)
  const columns = columnsOf(all)
  const nameOf = (ref: UnitRef) => wish.newUnits[-1 - ref]?.name ?? basis.units.get(ref)?.name
  const changed = refs.flatMap((ref): MovedRow[] => {
    const name = nameOf(ref)
    const own = sumsOf(ref)
    const sums = columns.map((i) => own[i]!)
    return name === undefined || sums.every(({ before, after }) => before === after) ? [] : [{ ref, name, sums }]
  })
  return {
    totals: countedFigures.flatMap((figure, i) => (isNothing(all[i]!) ? [] : [{ figure, ...all[i]! }])),
    columns: columns.map((i) => countedFigures[i]!),
    rows: changed.slice(0, mostRows),
    more: Math.max(0, changed.length - mostRows),
  }
}
