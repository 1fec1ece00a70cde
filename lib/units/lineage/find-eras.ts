import { knownYears, type Scope } from "@/lib/access/scope"
import { addFigures, figureValues } from "@/lib/roll-up/figure-values"
import type { FigureValues } from "@/lib/roll-up/figures"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import type { LineageUnit } from "./find-lineage"

/** What one unit of a line wrote down in its time. */
export interface Era {
  unit: Pick<LineageUnit, "id" | "name" | "generation" | "founded" | "closed">
  /** The years in which anybody of the system recorded something and that the actor may read. */
  from: number
  to: number
  /** Of its branch, along the structure of each year. */
  values: FigureValues
}

/** The years with a structure of their own in which the unit was there. */
async function yearsOf({ tx }: Scope, founded: IsoDate, closed: IsoDate | null): Promise<number[]> {
  const [first, last] = [yearOf(founded), yearOf(closed ?? today())]
  const rows = await tx.$queryRaw<{ tree: number }[]>`
    SELECT tree FROM roll_up.tree WHERE tree <> 0 AND tree BETWEEN ${first}::int AND ${last}::int ORDER BY tree`
  return rows.map(({ tree }) => tree)
}

async function eraOf(scope: Scope, unit: LineageUnit): Promise<Era | null> {
  const years = await yearsOf(scope, unit.founded, unit.closed)
  const known = await knownYears(scope, unit.id, years)
  const read = years.filter((year) => known.has(year))
  if (read.length === 0) return null
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT * FROM roll_up.branch_figures(${unit.id}::int, ${read}::int[], false)`
  return { unit, from: read[0]!, to: read.at(-1)!, values: addFigures(rows.map(figureValues)) }
}

/** The records of a line era by era: of each unit that the actor may open, in its own years. */
export async function findEras(scope: Scope, units: LineageUnit[]): Promise<Era[]> {
  const eras: Era[] = []
  for (const unit of units.filter(({ open }) => open)) {
    const era = await eraOf(scope, unit)
    if (era) eras.push(era)
  }
  return eras
}
