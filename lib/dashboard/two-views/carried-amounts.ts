import { readable } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { Months } from "@/lib/format/months"
import type { CountedFigure } from "@/lib/roll-up/figures"
import type { DashboardQuery } from "../dashboard-query"

/** What one unit carries into a branch, or out of it, between the structure of a year and today's. */
export interface CarriedAmount {
  year: number
  /** Counted under the unit today, but not then; false = the other way round. */
  arrived: boolean
  /** The highest unit that itself went in or out: all of its amount went with it. */
  carrierId: number
  /** Under whom the carrier stood in that year's structure; null = nobody. */
  parentThenId: number | null
  value: number
  /** Whether the actor may read the carrier's records of that year. */
  readable: boolean
}

/** SQL: what each unit itself counted of the figure in the months, by year; folded rows and what is not folded yet, in one snapshot. */
function ownAmounts({ column }: CountedFigure, months: Months | undefined, years: number[]): Prisma.Sql {
  const count = Prisma.raw(column)
  const { first, last } = months ?? { first: 1, last: 12 }
  const asked = Prisma.sql`x.year = ANY (${years}::int[]) AND x.month BETWEEN ${first}::int AND ${last}::int`
  return Prisma.sql`SELECT x.year, x.unit_id, sum(x.amount)::int AS amount FROM (
      SELECT extract(year FROM o.month)::int AS year, extract(month FROM o.month)::int AS month, o.unit_id, o.${count} AS amount FROM roll_up.own o WHERE o.${count} <> 0
      UNION ALL SELECT extract(year FROM d.month)::int, extract(month FROM d.month)::int, d.unit_id, d.${count} FROM roll_up.delta d WHERE d.${count} <> 0
    ) x WHERE ${asked} GROUP BY 1, 2 HAVING sum(x.amount) <> 0`
}

/**
 * The difference between the two views of a unit's branch, by the units that carry it: what the branch counted then, plus what arrived, less what
 * departed, is what it counts along today's structure. A carrier's own place changed since: the unit above it then is still where it was.
 */
export async function findCarriedAmounts(
  scope: Scope,
  unitId: number,
  { figure, months }: Pick<DashboardQuery, "figure" | "months">,
  years: number[],
): Promise<CarriedAmount[]> {
  const unit = Prisma.sql`${unitId}::int`
  const visible = await readable(scope, Prisma.sql`c.carrier`, Prisma.sql`c.year`)
  return scope.tx.$queryRaw<CarriedAmount[]>`
    WITH now AS MATERIALIZED (
      SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND n.path @> ARRAY[${unit}]
    ), moved AS (
      SELECT a.year, a.amount, t.path, now.unit_id IS NOT NULL AS arrived FROM (${ownAmounts(figure, months, years)}) a
      JOIN roll_up.tree_node t ON t.tree = a.year AND t.unit_id = a.unit_id LEFT JOIN now ON now.unit_id = a.unit_id
      WHERE (t.path @> ARRAY[${unit}]) <> (now.unit_id IS NOT NULL)
    ), carried AS (
      SELECT m.year, m.arrived, c.carrier, c.parent, sum(m.amount)::int AS value FROM moved m CROSS JOIN LATERAL (
        SELECT p.id AS carrier, m.path[p.step::int - 1] AS parent FROM unnest(m.path) WITH ORDINALITY p (id, step) LEFT JOIN now ON now.unit_id = p.id
        WHERE m.arrived = (now.unit_id IS NOT NULL) AND (m.arrived OR p.step > array_position(m.path, ${unit}))
        ORDER BY p.step LIMIT 1
      ) c GROUP BY 1, 2, 3, 4
    )
    SELECT c.year, c.arrived, c.carrier AS "carrierId", c.parent AS "parentThenId", c.value,
      ${visible} AS readable
    FROM carried c ORDER BY c.year, c.arrived DESC, c.carrier`
}
