import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { branchUnits } from "@/lib/structure/branch"

/** The roles whose holders give others a new one-time code: administrators in their branch, staff below their unit. */
export const codeGivers: readonly Role[] = ["admin", "staff"]

/**
 * SQL condition on `a.id`: the actor may give the account a new one-time code. Whoever holds the code holds all roles of the account, those too that
 * an event took and its undoing would give back: all must lie in the branch, for staff below the own unit and none of them an administrator's.
 */
export function resettable({ actor }: Scope): Prisma.Sql {
  const inBranch = Prisma.sql`r.unit_id IN (${branchUnits(actor.unitId)})`
  const mine =
    actor.role === "admin"
      ? inBranch
      : Prisma.sql`(${inBranch} AND r.unit_id <> ${actor.unitId}::int AND r.role <> 'admin')`
  return Prisma.sql`(${codeGivers.includes(actor.role)} AND a.id <> ${actor.accountId}::int
    AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)})
    AND (SELECT bool_and(${mine}) FROM role_assignment r
      WHERE r.account_id = a.id AND (${roleLasts(Prisma.sql`r`)} OR r.ended_by_id IS NOT NULL)))`
}
