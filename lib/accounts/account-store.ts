import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { administered, roleInBranch } from "./reach"

/** A role an account holds now. Of a unit outside the actor's branch no name is told. */
export interface AccountRole {
  assignmentId: number
  role: Role
  unitId: number
  unitName: string | null
}

export interface AccountRow {
  id: number
  username: string
  fullName: string
  email: string | null
  version: number
  lockedAt: Date | null
  mustChangePassword: boolean
  /** Null: the notice on personal data is not acknowledged yet. */
  acknowledgedAt: Date | null
  noticeVersion: number | null
  isSample: boolean
  createdAt: Date
}

export interface Account extends AccountRow {
  roles: AccountRole[]
  /**
   * Whether every role lies in the actor's branch. Only then may name, password and lock be changed: who can reset a password
   * holds all the roles of its account.
   */
  owned: boolean
}

/** SQL: the columns of an AccountRow of `account a`. */
export const accountColumns = Prisma.sql`a.id, a.username, a.full_name AS "fullName", a.email, a.version, a.locked_at AS "lockedAt",
  a.must_change_password AS "mustChangePassword", a.is_sample AS "isSample",
  a.acknowledged_at AS "acknowledgedAt", a.notice_version AS "noticeVersion", a.created_at AS "createdAt"`

/** The present roles of accounts, by account id. */
export async function rolesOf(scope: Scope, accountIds: number[]): Promise<Map<number, AccountRole[]>> {
  const rows = await scope.tx.$queryRaw<(AccountRole & { accountId: number })[]>`
    SELECT r.account_id AS "accountId", r.id AS "assignmentId", r.role::text, r.unit_id AS "unitId",
      CASE WHEN ${roleInBranch(scope)} THEN unit_name_on(r.unit_id, roll_up.today()) END AS "unitName"
    FROM role_assignment r WHERE r.account_id = ANY (${accountIds}::int[]) AND ${roleLasts(Prisma.sql`r`)} ORDER BY r.id`
  return new Map(accountIds.map((id) => [id, rows.filter((row) => row.accountId === id)]))
}

/** An account the actor administers, or null; `lock` holds it until the transaction ends. */
export async function findAccount(scope: Scope, id: number, lock = false): Promise<Account | null> {
  const held = lock ? Prisma.sql`FOR NO KEY UPDATE OF a` : Prisma.empty
  const rows = await scope.tx.$queryRaw<AccountRow[]>`
    SELECT ${accountColumns} FROM account a WHERE a.id = ${id}::int AND ${administered(scope)} ${held}`
  const row = rows[0]
  if (!row) return null
  const roles = (await rolesOf(scope, [id])).get(id) ?? []
  return { ...row, roles, owned: roles.every((role) => role.unitName !== null) }
}

/** Changes columns of an account and counts its version up. */
export async function updateAccount({ tx }: Scope, id: number, data: Prisma.AccountUpdateInput): Promise<void> {
  await tx.account.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
}
