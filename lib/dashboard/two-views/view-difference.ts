import { holdsUnit, type Scope } from "@/lib/access/scope"
import { monthBounds } from "@/lib/format/months"
import type { FigureRequest } from "@/lib/roll-up/load-figures"
import { addFigures, figureValues } from "@/lib/roll-up/figure-values"
import { loadRests, withRests } from "@/lib/roll-up/load-rests"
import { countedFigures, type FigureKey, type FigureValues } from "@/lib/roll-up/figures"

/** The figures that the other view counts differently; null when the actor may not read both views of the unit. */
export async function findViewDifference(
  scope: Scope,
  request: FigureRequest,
  shown: FigureValues,
): Promise<FigureKey[] | null> {
  const { unitId, from, to, months, restated } = request
  const [low, high] = monthBounds(request)
  if (!(await holdsUnit(scope, unitId))) return null
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT f.* FROM (SELECT array_agg(y) AS years FROM generate_series(${from}::int, ${to}::int) y) p,
      roll_up.branch_figures(${unitId}::int, p.years, ${!restated}::boolean, ${low}::int, ${high}::int) f`
  const [rests] = await loadRests(scope, unitId, [{ from, to, months }], !restated)
  const other = withRests(addFigures(rows.map(figureValues)), rests!.branch)
  return countedFigures.flatMap(({ key }) => (other[key] === shown[key] ? [] : key))
}
