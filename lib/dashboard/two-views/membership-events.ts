import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { UnitEventKind } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"

/** An event that moved units with a past into a unit's branch or out of it. */
export interface MembershipEvent {
  id: number
  kind: UnitEventKind
  on: IsoDate
  decision: string
}

/** SQL: whether the placed unit `p` stood under a unit on a day; walked up, so that a whole reform costs no branch. */
function stoodUnder(unitId: number, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (WITH RECURSIVE up AS (
      SELECT p.unit_id AS id UNION SELECT q.parent_id FROM up JOIN unit_placement q ON q.unit_id = up.id AND daterange(q.valid_from, q.valid_to) @> ${day}
    ) SELECT 1 FROM up WHERE up.id = ${unitId}::int)`
}

/**
 * The events between the first and the last of the years after which the branch of the unit was made of other units than the year before: those that
 * placed the units which themselves went in or out. What came and left within a year changed no year's figures; a unit that was founded brought none.
 */
export function findMembershipEvents({ tx }: Scope, unitId: number, years: number[]): Promise<MembershipEvent[]> {
  return tx.$queryRaw<MembershipEvent[]>`
    WITH pair AS (
      SELECT tree AS year, lag(tree) OVER (ORDER BY tree) AS before FROM roll_up.tree WHERE tree = ANY (${years}::int[])
    ), placed AS MATERIALIZED (
      -- Before it is asked where they stood on the day: that walk is dear, and few are left.
      SELECT e.id, e.kind, e.effective_on, e.decision, p.unit_id, p.valid_from
      FROM pair JOIN unit_event e ON e.effective_on > roll_up.reference_day(pair.before) AND e.effective_on <= roll_up.reference_day(pair.year)
        AND e.undone_by_id IS NULL
      JOIN unit_placement p ON p.opened_by_id = e.id AND p.valid_to IS DISTINCT FROM p.valid_from
      JOIN roll_up.tree_node a ON a.tree = pair.before AND a.unit_id = p.unit_id
      JOIN roll_up.tree_node b ON b.tree = pair.year AND b.unit_id = p.unit_id
      LEFT JOIN roll_up.tree_node above ON above.tree = pair.year AND above.unit_id = a.parent_id
      WHERE (a.path @> ARRAY[${unitId}::int]) <> (b.path @> ARRAY[${unitId}::int])
        AND coalesce(above.path @> ARRAY[${unitId}::int], false) = (a.path @> ARRAY[${unitId}::int])
    )
    SELECT DISTINCT p.id, p.kind::text, p.effective_on::text AS on, p.decision FROM placed p
    WHERE ${stoodUnder(unitId, Prisma.sql`(p.valid_from - 1)`)} <> ${stoodUnder(unitId, Prisma.sql`p.valid_from`)}
    ORDER BY 3, 1`
}
