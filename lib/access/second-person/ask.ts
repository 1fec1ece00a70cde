import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import type { WaitCause } from "@/lib/db/generated/enums"
import { formatInstant } from "@/lib/format/dates"
import { waitCauseNames } from "@/lib/glossary"
import { textRoles } from "../private-roles"
import type { Role } from "../roles"
import type { Scope } from "../scope"
import { opensBySelf } from "./exists"
import { roleChange } from "./role-change"

interface Asked {
  accountId: number
  role: Role
  unitId: number
  unitName: string
  opensAt: Date | null
}

/** SQL condition on `r`: the role reads private texts. */
const privateRole = Prisma.sql`r.role::text = ANY (${[...textRoles]}::text[])`

/**
 * Makes roles wait for a second person: of those that the condition on `r` (a role) names, all that read private texts. Returns what the log
 * says. Whatever the installation itself does asks nobody.
 */
export async function askSecondPerson(
  { tx, actor }: Scope,
  which: Prisma.Sql,
  cause: WaitCause,
): Promise<AuditEntry[]> {
  if (actor.accountId === 0) return []
  const asked = await tx.$queryRaw<Asked[]>`
    WITH RECURSIVE asked AS (
      SELECT r.id AS assignment_id, r.account_id, r.unit_id FROM role_assignment r WHERE ${privateRole} AND ${which}
    ), ${opensBySelf(actor.accountId)}, made AS (
      INSERT INTO role_wait (assignment_id, cause, asked_by_id, opens_at)
      SELECT assignment_id, ${cause}::wait_cause, ${actor.accountId}::int, opens_at FROM opening ORDER BY 1 RETURNING assignment_id, opens_at
    )
    SELECT r.account_id AS "accountId", r.role::text, r.unit_id AS "unitId", unit_name_on(r.unit_id, roll_up.today()) AS "unitName",
      m.opens_at AS "opensAt" FROM made m JOIN role_assignment r ON r.id = m.assignment_id ORDER BY m.assignment_id`
  return asked.map((one) => ({
    action: "accounts.ask",
    subject: "accounts",
    recordId: one.accountId,
    unitId: one.unitId,
    changes: {
      ...roleChange(one, "Chờ người thứ hai xác nhận"),
      Vì: { before: "", after: waitCauseNames[cause] },
      ...(one.opensAt ? { "Tự có hiệu lực": { before: "", after: formatInstant(one.opensAt) } } : {}),
    },
  }))
}

/** The same after another person came to be able to sign in to an account: all its roles, also those that an undone event would give back. */
export function askForAccount(scope: Scope, accountId: number, cause: WaitCause): Promise<AuditEntry[]> {
  const role = Prisma.sql`r.account_id = ${accountId}::int AND (r.ended_at IS NULL OR r.ended_at > now() OR r.ended_by_id IS NOT NULL)`
  return askSecondPerson(scope, role, cause)
}

/** A role that was granted. */
export function askForRole(scope: Scope, assignmentId: number): Promise<AuditEntry[]> {
  return askSecondPerson(scope, Prisma.sql`r.id = ${assignmentId}::int`, "granted")
}
