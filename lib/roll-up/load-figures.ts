import { z } from "zod"
import { knownYears, type Scope } from "@/lib/access/scope"
import { monthBounds, type Period } from "@/lib/format/months"
import { addFigures, figureValues } from "./figure-values"
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
  values: FigureValues
}

export interface UnitFigures {
  /** The whole branch over the period. */
  branch: FigureValues
  /** The unit's own records over the period. */
  own: FigureValues
  /** The branch over as many years just before, or in the same months of the year before; null when the actor may not read all of them. */
  before: FigureValues | null
  /** The branch year by year, each in the months of the period: the period and at least the four years before its end, as far as the actor may read them. */
  trend: YearFigures[]
  /** Direct children over the period; with `own` they add up to `branch`. */
  children: ChildFigures[]
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const yearRow = z.looseObject({ year: z.number() })
const childRow = z.looseObject({ unit_id: z.number(), alive: z.boolean(), name: z.string() })

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
async function loadChildren(scope: Scope, request: FigureRequest, years: number[]): Promise<ChildFigures[]> {
  const { unitId, to, restated } = request
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT c.*, n.name
    FROM roll_up.children_figures(${unitId}::int, ${years}::int[], ${restated}::boolean, ${low}::int, ${high}::int) c,
      unit_name_on(c.unit_id, roll_up.reference_day(${restated ? 0 : to}::int)) n(name)
    ORDER BY n.name COLLATE vi_natural`
  return rows.map((row) => {
    const { unit_id, alive, name } = childRow.parse(row)
    return { unitId: unit_id, alive, name, values: figureValues(row) }
  })
}

/** All figures of a unit the actor knows, exact in one snapshot (the scope's transaction must be one). */
export async function loadFigures(scope: Scope, request: FigureRequest): Promise<UnitFigures> {
  const { from, to } = request
  const years = span(from, to)
  const length = years.length
  const first = Math.min(from - length, to - 4)
  const known = await knownYears(scope, request.unitId, span(first, to))
  const all = await loadYears(scope, request, [...known].sort())
  const within = (low: number, high: number) =>
    addFigures(all.filter(({ year }) => year >= low && year <= high).map(({ values }) => values))
  return {
    branch: within(from, to),
    own: await loadOwn(scope, request, years),
    before: span(from - length, from - 1).every((year) => known.has(year)) ? within(from - length, from - 1) : null,
    trend: all.filter(({ year }) => year >= Math.min(from, to - 4)),
    children: await loadChildren(scope, request, years),
  }
}
