import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { roleLasts } from "../active-role"
import type { Scope } from "../scope"
import { askSecondPerson } from "./ask"

const role = Prisma.sql`r`

/**
 * After an event of the structure: a role that goes on at another unit reads other texts than before, so it waits like one that was granted. Where
 * a unit was placed below a cell that goes on, its committee goes on too; only roles of whoever entered the event, or had their accounts in hand
 * lately, wait, since to others it gives nothing. `parentIds` are the units that something was placed below.
 */
export async function askForEvent(scope: Scope, eventId: number, parentIds: number[]): Promise<AuditEntry[]> {
  const opened = await askSecondPerson(scope, Prisma.sql`r.opened_by_id = ${eventId}::int`, "moved")
  if (parentIds.length === 0) return opened
  const gaining = Prisma.sql`r.unit_id IN (WITH RECURSIVE up (unit_id) AS (
      SELECT unnest(${parentIds}::int[])
      UNION SELECT p.parent_id FROM up u JOIN unit_placement p ON p.unit_id = u.unit_id AND p.valid_to IS NULL WHERE p.parent_id IS NOT NULL
    ) SELECT unit_id FROM up)
    AND r.opened_by_id IS DISTINCT FROM ${eventId}::int AND ${roleLasts(role)}
    AND account_hands(r.account_id) && (SELECT account_hands(${scope.actor.accountId}::int))`
  return [...opened, ...(await askSecondPerson(scope, gaining, "moved"))]
}
