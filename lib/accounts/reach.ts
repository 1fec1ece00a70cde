import { roleLasts } from "@/lib/access/active-role"
import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"

/**
 * SQL condition on `a.id`: the account is the actor's business, because it holds a role in the actor's branch or, holding none any
 * more, held its last one there.
 */
export function administered({ actor }: Scope): Prisma.Sql {
  const branch = branchUnits(actor.unitId)
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)} AND r.unit_id IN (${branch}))
    OR (SELECT bool_and(NOT ${roleLasts(Prisma.sql`r`)}) AND (array_agg(r.unit_id ORDER BY r.ended_at DESC, r.id DESC))[1] IN (${branch})
        FROM role_assignment r WHERE r.account_id = a.id))`
}

/** SQL condition on `r`: the role lies in the actor's branch. */
export function roleInBranch({ actor }: Scope): Prisma.Sql {
  return Prisma.sql`r.unit_id IN (${branchUnits(actor.unitId)})`
}
