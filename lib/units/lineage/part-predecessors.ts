import { known, type Scope } from "@/lib/access/scope"
import { nameFor } from "@/lib/access/unit-name"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"

/** A unit of which the branch took a part: its old numbers cannot be divided and stay outside the branch. */
export interface PartPredecessor {
  unitId: number
  /** Null where the actor may not learn it. */
  name: string | null
  /** Whether the actor may open it. */
  open: boolean
  /** Whether it goes on; else its numbers are kept with the unit that `keptAt` names. */
  alive: boolean
  keptAt: string | null
  on: IsoDate
  /** The unit asked about, or the direct child of it whose branch took the part. */
  heirId: number
  heirName: string
}

/**
 * The units of which the branch of a unit, or of a direct child of it, took a part, and whose old numbers lie outside that branch today: what a
 * restated figure cannot hold. By the name of the day before the event.
 */
export function findPartPredecessors(scope: Scope, unitId: number): Promise<PartPredecessor[]> {
  const [old, place] = [Prisma.sql`old.unit_id`, Prisma.sql`old.parent_id`]
  const today = Prisma.sql`roll_up.today()`
  return scope.tx.$queryRaw<PartPredecessor[]>`
    WITH taken AS (
      SELECT s.predecessor_id, min(e.effective_on) AS day, h.id AS heir FROM unit_succession s
      JOIN unit_event e ON e.id = s.event_id AND e.undone_by_id IS NULL AND e.effective_on <= ${today}
      JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = s.successor_id AND n.path @> ARRAY[${unitId}::int]
      CROSS JOIN LATERAL (SELECT ${unitId}::int AS id UNION SELECT n.path[array_position(n.path, ${unitId}::int) + 1]) h
      WHERE s.extent = 'part' AND h.id IS NOT NULL GROUP BY 1, 3
    )
    SELECT old.unit_id AS "unitId", ${nameFor(scope, old, Prisma.sql`taken.day - 1`)} AS name, ${known(scope, old)} AS open, old.alive,
      ${nameFor(scope, place, today)} AS "keptAt", taken.day::text AS on, taken.heir AS "heirId",
      unit_name_on(taken.heir, ${today}) AS "heirName"
    FROM taken JOIN roll_up.tree_node old ON old.tree = 0 AND old.unit_id = taken.predecessor_id
    WHERE NOT old.path @> ARRAY[taken.heir] ORDER BY taken.day, 1`
}
