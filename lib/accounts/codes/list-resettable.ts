import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { wholeNumber } from "@/lib/format/whole-number"
import { branchUnits } from "@/lib/structure/branch"
import { filterUnit } from "@/lib/units/filter-unit"
import { resettable } from "./resettable"

/** An account that the actor may give a new code. */
export interface ResettableAccount {
  id: number
  version: number
  fullName: string
  username: string
  roles: { role: Role; unitName: string }[]
  /** Nobody has set a password of the own yet. */
  isNew: boolean
}

const pageSize = 50

function matching(scope: Scope, text: string, unitId: number | undefined): Prisma.Sql {
  const like = `%${fold(text).replace(/[\\%_]/g, "\\$&")}%`
  const conditions = [Prisma.sql`a.locked_at IS NULL`, resettable(scope)]
  if (text) {
    const unit = Prisma.sql`EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)}
      AND fold_words(unit_name_on(r.unit_id, roll_up.today())) LIKE ${like})`
    conditions.push(Prisma.sql`(fold_words(a.full_name) LIKE ${like} OR a.username LIKE ${like} OR ${unit})`)
  }
  if (unitId !== undefined) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)}
      AND r.unit_id IN (${branchUnits(unitId)}))`)
  }
  return Prisma.join(conditions, " AND ")
}

/** One page of the accounts that the actor may give a new code, by name; null when a unit outside the branch is asked for. */
export async function loadResettable(scope: Scope, search: Record<string, string>) {
  const chosen = await filterUnit(scope, search)
  if (!chosen) return null
  const text = (search.tim ?? "").trim().slice(0, 100)
  const where = matching(scope, text, chosen.unitId)
  const page = Math.max(1, wholeNumber(search.trang) ?? 1)
  const rows = await scope.tx.$queryRaw<(ResettableAccount & { total: number })[]>`
    SELECT a.id, a.version, a.full_name AS "fullName", a.username, a.password_hash IS NULL OR a.must_change_password AS "isNew",
      (SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitName', unit_name_on(r.unit_id, roll_up.today())) ORDER BY r.id)
        FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)}) AS roles, (count(*) OVER ())::int AS total
    FROM account a WHERE ${where} ORDER BY a.full_name COLLATE vi_natural, a.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const total = rows[0]?.total ?? 0
  return { ...chosen, text, accounts: rows, total, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export type ResettableData = NonNullable<Awaited<ReturnType<typeof loadResettable>>>
