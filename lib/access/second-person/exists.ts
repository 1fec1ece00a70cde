import { Prisma } from "@/lib/db/generated/client"
import { roleHolds } from "../active-role"

// Who could be a second person for roles that are about to wait. What somebody did lately to be alone does not count: whoever could confirm within
// the last 30 days still counts, and whoever got the power to confirm within them from the same hand does not.

const lately = Prisma.sql`now() - interval '30 days'`

/** SQL: units above the units of `asked`, and above cells that went into them, now (`at_present`) or lately. */
const standingAbove = Prisma.sql`
  cell (target, unit_id) AS (
    SELECT DISTINCT unit_id, unit_id FROM asked
    UNION SELECT c.target, p.unit_id FROM cell c JOIN unit_placement p ON p.parent_id = c.unit_id AND p.relation = 'successor'
  ), up (target, unit_id, at_present) AS (
    SELECT target, unit_id, target = unit_id FROM cell
    UNION SELECT u.target, p.parent_id, u.at_present AND p.valid_to IS NULL FROM up u JOIN unit_placement p ON p.unit_id = u.unit_id
    WHERE p.parent_id IS NOT NULL AND (p.valid_to IS NULL OR p.valid_to > (${lately})::date
      OR EXISTS (SELECT FROM unit_event e WHERE e.id = p.ended_by_id AND e.created_at > ${lately})))`

/**
 * SQL: for each of `asked` (assignment_id, account_id, unit_id), when its role holds by itself: never while somebody can confirm it; in 30 days
 * where somebody could lately; else in a day.
 */
export function opensBySelf(askerId: number): Prisma.Sql {
  const role = Prisma.sql`r`
  return Prisma.sql`${standingAbove}, held AS (
    SELECT DISTINCT r.account_id FROM role_assignment r WHERE r.unit_id IN (SELECT unit_id FROM up) AND r.role IN ('admin', 'staff') AND r.created_at > ${lately}
  ), in_hand AS MATERIALIZED (
    SELECT account_id FROM held WHERE account_hands(account_id) && (SELECT account_hands(${askerId}::int))
  ), person AS (
    SELECT u.target, r.account_id, bool_or(u.at_present AND c.locked_at IS NULL AND ${roleHolds(role)}) AS able
    FROM up u JOIN role_assignment r ON r.unit_id = u.unit_id AND (r.role = 'admin' OR (r.role = 'staff' AND u.unit_id <> u.target))
    JOIN account c ON c.id = r.account_id
    WHERE r.starts_at <= now() AND (r.ended_at IS NULL OR r.ended_at > ${lately})
      AND (c.locked_at IS NULL OR (c.locked_at > ${lately} AND NOT c.is_sample)) AND c.id <> ${askerId}::int
      AND NOT (r.created_at > ${lately} AND c.id IN (SELECT account_id FROM in_hand))
    GROUP BY 1, 2
  ), opening AS (
    SELECT a.assignment_id, CASE WHEN bool_or(p.able) THEN NULL WHEN count(p.account_id) > 0 THEN now() + interval '30 days'
      ELSE now() + interval '1 day' END AS opens_at
    FROM asked a LEFT JOIN person p ON p.target = a.unit_id AND p.account_id <> a.account_id GROUP BY 1)`
}
