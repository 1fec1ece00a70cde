import type { Scope } from "@/lib/access/scope"
import { loadIndicators, type Indicator } from "@/lib/roll-up/indicators"

/** What a plan of a unit wants a figure to reach in a year, beside what it reached. */
export interface TargetLine {
  planId: number
  planName: string
  figure: Indicator
  achieved: number
  target: number
}

/** What was reached, by indicator; what is not there is 0. */
type Achieved = Readonly<Record<string, number>>

interface Row {
  planId: number
  planName: string
  figureKey: string
  target: number
}

/** The targets of a unit's own plans of a year, against the figures of that unit and year that are shown. */
export async function loadTargets(
  scope: Scope,
  unitId: number,
  year: number,
  achieved: Achieved,
): Promise<TargetLine[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT p.id AS "planId", p.name AS "planName", t.figure_key AS "figureKey", t.target
    FROM plan p JOIN plan_target t ON t.plan_id = p.id
    WHERE p.unit_id = ${unitId}::int AND p.year = ${year}::int AND p.deleted_at IS NULL ORDER BY p.id, t.sort_order`
  if (rows.length === 0) return []
  const indicators = new Map((await loadIndicators(scope, [unitId])).map((one) => [one.key, one]))
  return rows.flatMap(({ figureKey, ...row }) => {
    const figure = indicators.get(figureKey)
    return figure ? [{ ...row, figure, achieved: achieved[figureKey] ?? 0 }] : []
  })
}
