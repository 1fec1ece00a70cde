import { z } from "zod"
import { knownYears, type Scope } from "@/lib/access/scope"
import { monthBounds, type Period } from "@/lib/format/months"
import { addFigures, figureValues } from "./figure-values"
import { loadRests, withRests, type BranchRests, type Rests } from "./load-rests"
import type { FigureValues } from "./figures"

export interface FigureRequest extends Period {
  unitId: number
  /** Along today's structure instead of that of each year. */
  restated: boolean
}

interface YearFigures {
  year: number
  values: FigureValues
}

export interface ChildFigures {
  unitId: number
  name: string
  /** False for a unit that was merged or dissolved; its records count where it went. */
  alive: boolean
  /** Nothing can be asked of it yet. */
  foundedToday: boolean
  values: FigureValues
  /** What of the values was stated as a total and has no record. */
  rests: Rests
}

/** Every number is what the records say and what was stated beyond them. */
export interface UnitFigures {
  /** The whole branch over the period. */
  branch: FigureValues
  /** The unit's own records over the period. */
  own: FigureValues
  /** What of both was stated as a total and has no record. */
  rests: Omit<BranchRests, "children">
  /** The branch over as many years just before, or in the same months of the year before; null when the actor may not read all of them. */
  before: FigureValues | null
  /** The branch year by year, each in the months of the period: the period and at least the four years before its end, as far as the actor may read them. */
  trend: YearFigures[]
  /** Direct children over the period; with `own` and the undivided rests they add up to `branch`. */
  children: ChildFigures[]
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const yearRow = z.looseObject({ year: z.number() })
const childRow = z.looseObject({
  unit_id: z.number(),
  alive: z.boolean(),
  founded_today: z.boolean(),
  name: z.string(),
})

async function loadYears(scope: Scope, request: FigureRequest, years: number[]): Promise<YearFigures[]> {
  const { unitId, restated } = request
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT * FROM roll_up.branch_figures(${unitId}::int, ${years}::int[], ${restated}::boolean, ${low}::int, ${high}::int)`
  return rows.map((row) => ({ year: yearRow.parse(row).year, values: figureValues(row) }))
}

async function loadOwn(scope: Scope, request: FigureRequest, years: number[]): Promise<FigureValues> {
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT * FROM roll_up.own_figures(${request.unitId}::int, ${years}::int[], ${low}::int, ${high}::int)`
  return addFigures(rows.map(figureValues))
}

/** Names as on the last day of the period, or of today when restated. */
async function loadChildren(
  scope: Scope,
  request: FigureRequest,
  years: number[],
  rests: ReadonlyMap<number, Rests>,
): Promise<ChildFigures[]> {
  const { unitId, to, restated } = request
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT c.*, n.name, (SELECT life.founded FROM unit_life(c.unit_id) life) >= roll_up.today() AS founded_today
    FROM roll_up.children_figures(${unitId}::int, ${years}::int[], ${restated}::boolean, ${low}::int, ${high}::int) c,
      unit_name_on(c.unit_id, roll_up.reference_day(${restated ? 0 : to}::int)) n(name)
    ORDER BY n.name COLLATE vi_natural`
  return rows.map((row) => {
    const { unit_id: unitId, alive, founded_today: foundedToday, name } = childRow.parse(row)
    const own: Rests = rests.get(unitId) ?? new Map()
    return { unitId, alive, foundedToday, name, values: withRests(figureValues(row), own), rests: own }
  })
}

/** All figures of a unit the actor knows, exact in one snapshot (the scope's transaction must be one). */
export async function loadFigures(scope: Scope, request: FigureRequest): Promise<UnitFigures> {
  const { unitId, from, to, months, restated } = request
  const years = span(from, to)
  const length = years.length
  const first = Math.min(from - length, to - 4)
  const known = await knownYears(scope, unitId, span(first, to))
  const all = await loadYears(scope, request, [...known].sort())
  const trend = all.filter(({ year }) => year >= Math.min(from, to - 4))
  const periods = [[from, to], [from - length, from - 1], ...trend.map(({ year }) => [year, year])]
  const [present, past, ...ofYears] = await loadRests(
    scope,
    unitId,
    periods.map(([low, high]) => ({ from: low!, to: high!, months })),
    restated,
  )
  const within = (low: number, high: number, rests: Rests) =>
    withRests(addFigures(all.filter(({ year }) => year >= low && year <= high).map(({ values }) => values)), rests)
  const { branch, own, undivided, children } = present!
  return {
    branch: within(from, to, branch),
    own: withRests(await loadOwn(scope, request, years), own),
    rests: { branch, own, undivided },
    before: span(from - length, from - 1).every((year) => known.has(year))
      ? within(from - length, from - 1, past!.branch)
      : null,
    trend: trend.map(({ year, values }, i) => ({ year, values: withRests(values, ofYears[i]!.branch) })),
    children: await loadChildren(scope, request, years, children),
  }
}
