import { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/client"
import { roleHolds } from "../active-role"
import { plannedUnits } from "@/lib/structure/unplaced-units"
import type { Scope } from "../scope"
import { branchUnits } from "@/lib/structure/branch"
import type { Role } from "../roles"

/** The roles whose holders confirm: administrators of the cell or of a unit above, staff of a unit above. */
export const confirmerRoles: readonly Role[] = ["admin", "staff"]

/** SQL condition on `r`: the role lies where the actor may be a second person: the own branch, planned units with it; for staff below the own unit. */
export function inReach({ actor }: Scope): Prisma.Sql {
  const below = actor.role === "admin" ? Prisma.sql`true` : Prisma.sql`r.unit_id <> ${actor.unitId}::int`
  return Prisma.sql`(${confirmerRoles.includes(actor.role)} AND ${below}
    AND (r.unit_id IN (${branchUnits(actor.unitId)}) OR r.unit_id IN ${plannedUnits(actor.unitId)}))`
}

/** SQL: who may stand behind the account of the role `r`, and behind whoever made it wait. */
export const handsBehind = Prisma.sql`(account_hands(r.account_id) || coalesce((SELECT array_agg(h) FROM role_wait w, unnest(account_hands(w.asked_by_id)) h
  WHERE w.assignment_id = r.id AND w.decision IS NULL), '{}'))`

/** Somebody who may confirm a role. */
export interface Confirmer {
  fullName: string
  role: Role
  unitName: string
}

const shownAtMost = 6

/** Who may confirm a role that waits, nearest above first; at most six of them. */
export function findConfirmers(tx: Tx, assignmentId: number): Promise<Confirmer[]> {
  return tx.$queryRaw<Confirmer[]>`
    SELECT c.full_name AS "fullName", s.role::text, unit_name_on(s.unit_id, roll_up.today()) AS "unitName"
    FROM role_assignment r JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = r.unit_id
    CROSS JOIN LATERAL unnest(n.path) WITH ORDINALITY above (unit_id, nth)
    JOIN role_assignment s ON s.unit_id = above.unit_id AND (s.role = 'admin' OR (s.role = 'staff' AND s.unit_id <> r.unit_id))
      AND ${roleHolds(Prisma.sql`s`)}
    JOIN account c ON c.id = s.account_id AND c.locked_at IS NULL
    WHERE r.id = ${assignmentId}::int AND NOT account_hands(c.id) && ${handsBehind}
    ORDER BY above.nth DESC, s.role, c.id LIMIT ${shownAtMost}`
}
