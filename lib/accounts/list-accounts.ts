import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { accountColumns, rolesOf, type AccountRole, type AccountRow } from "./account-store"
import { administered, roleInBranch } from "./reach"

export interface AccountQuery {
  text: string
  role?: Role
  /** A unit of the actor's branch; its own branch is meant. */
  unitId?: number
  /** From 1. */
  page: number
}

export type ListedAccount = AccountRow & { roles: AccountRole[] }

const pageSize = 50

function likePattern(text: string): string {
  return `%${fold(text).replace(/[\\%_]/g, "\\$&")}%`
}

function matching(scope: Scope, { text, role, unitId }: AccountQuery): Prisma.Sql {
  const conditions = [administered(scope)]
  if (text) {
    const pattern = likePattern(text)
    conditions.push(Prisma.sql`(fold_words(a.full_name) LIKE ${pattern} OR a.username LIKE ${pattern})`)
  }
  if (role || unitId !== undefined) {
    const wantedRole = role ? Prisma.sql`AND r.role = ${role}::role` : Prisma.empty
    const wantedUnit = unitId === undefined ? Prisma.empty : Prisma.sql`AND r.unit_id IN (${branchUnits(unitId)})`
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM role_assignment r
      WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)} AND ${roleInBranch(scope)} ${wantedRole} ${wantedUnit})`)
  }
  return Prisma.join(conditions, " AND ")
}

/** One page of the accounts the actor administers, by given name. */
export async function listAccounts(scope: Scope, query: AccountQuery) {
  const where = matching(scope, query)
  const counted = await scope.tx.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM account a WHERE ${where}`
  const total = counted[0]?.total ?? 0
  const rows = await scope.tx.$queryRaw<AccountRow[]>`
    SELECT ${accountColumns} FROM account a WHERE ${where}
    ORDER BY regexp_replace(a.full_name, '^.*\\s', '') COLLATE vi_natural, a.full_name COLLATE vi_natural, a.id
    LIMIT ${pageSize} OFFSET ${(query.page - 1) * pageSize}`
  const roles = await rolesOf(
    scope,
    rows.map((row) => row.id),
  )
  const accounts: ListedAccount[] = rows.map((row) => ({ ...row, roles: roles.get(row.id) ?? [] }))
  return { total, accounts, pages: Math.max(1, Math.ceil(total / pageSize)) }
}
