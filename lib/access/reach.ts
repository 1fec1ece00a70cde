import { Prisma } from "@/lib/db/generated/client"
import type { Scope } from "./scope"
import { inheritedUnits } from "@/lib/structure/branch"

/** A unit in the structure of a year; tree 0 is today's. */
export interface Placed {
  unitId: number
  tree: number
}

const inBranch = ({ actor }: Scope) => Prisma.sql`n.path @> ARRAY[${actor.unitId}::int]`

/** What was left to the actor's branch and lies outside of it: split units of today, and what stood below them in a year. Few, if any. */
export function findLeft(scope: Scope): Promise<Placed[]> {
  return scope.tx.$queryRaw<Placed[]>`
    WITH RECURSIVE heritage AS MATERIALIZED (
      SELECT unit_id FROM ${inheritedUnits(scope.actor.unitId)} h
    ), below AS (
      SELECT n.tree, n.unit_id FROM heritage h CROSS JOIN roll_up.tree t JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = h.unit_id
      WHERE NOT (${inBranch(scope)})
      UNION
      SELECT n.tree, n.unit_id FROM below b JOIN roll_up.tree_node n ON n.tree = b.tree AND n.parent_id = b.unit_id WHERE b.tree <> 0
    )
    SELECT unit_id AS "unitId", tree FROM below`
}

/** The branch in all structures, or null where it is larger than the limit; walked down, so that a cell costs next to nothing. */
export async function findBranch({ tx, actor }: Scope, limit: number): Promise<Placed[] | null> {
  const rows = await tx.$queryRaw<Placed[]>`
    WITH RECURSIVE branch AS (
      SELECT n.tree, n.unit_id FROM roll_up.tree t JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = ${actor.unitId}::int
      UNION ALL
      SELECT n.tree, n.unit_id FROM branch b JOIN roll_up.tree_node n ON n.tree = b.tree AND n.parent_id = b.unit_id
    )
    SELECT unit_id AS "unitId", tree FROM branch LIMIT ${limit + 1}`
  return rows.length > limit ? null : rows
}

/** What a large branch leaves out. */
export interface Outside {
  /** The units that are not in it today. */
  units: number[]
  /** Those of them that were, by year. */
  then: Placed[]
}

/** What the branch leaves out, or null where it is more than the limit: for the leader of a province everything but the units above it. */
export async function findOutside(scope: Scope, limit: number): Promise<Outside | null> {
  const rows = await scope.tx.$queryRaw<{ unitId: number; years: number[] }[]>`
    SELECT u.id AS "unitId", ARRAY(SELECT n.tree FROM roll_up.tree t JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = u.id
      WHERE t.tree <> 0 AND ${inBranch(scope)}) AS years
    FROM unit u WHERE u.id NOT IN (SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND ${inBranch(scope)}) LIMIT ${limit + 1}`
  if (rows.length > limit) return null
  return {
    units: rows.map(({ unitId }) => unitId),
    then: rows.flatMap(({ unitId, years }) => years.map((tree): Placed => ({ unitId, tree }))),
  }
}
