import { Prisma } from "@/lib/db/generated/client"
import type { FigureRequest } from "@/lib/roll-up/load-figures"

/**
 * SQL of a WITH that gives `place`: the units of the branch, each with the first and last day whose records count in it; walked down from the unit, so a
 * cell costs next to nothing.
 */
export function branchByYear({ unitId, from, to, months, restated }: FigureRequest): Prisma.Sql {
  const { first, last } = months ?? { first: 1, last: 12 }
  const trees = restated ? Prisma.sql`n.tree = 0` : Prisma.sql`n.tree BETWEEN ${from}::int AND ${to}::int`
  return Prisma.sql`WITH RECURSIVE branch AS (
    SELECT n.tree, n.unit_id FROM roll_up.tree_node n WHERE n.unit_id = ${unitId}::int AND ${trees}
    UNION ALL
    SELECT n.tree, n.unit_id FROM branch b JOIN roll_up.tree_node n ON n.tree = b.tree AND n.parent_id = b.unit_id
  ), place AS (
    SELECT unit_id, make_date(CASE tree WHEN 0 THEN ${from}::int ELSE tree END, ${first}::int, 1) AS first,
      (make_date(CASE tree WHEN 0 THEN ${to}::int ELSE tree END, ${last}::int, 1) + interval '1 month -1 day')::date AS last
    FROM branch
  )`
}
