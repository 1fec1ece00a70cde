import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { CodeCause } from "@/lib/db/generated/enums"
import { branchUnits } from "@/lib/structure/branch"

/** One-time codes that were made in one act. */
export interface Issue {
  id: number
  cause: CodeCause
  madeAt: Date
  byName: string
  accounts: number
  /** Of them those whose holders have not set a password yet. */
  open: number
}

const shownAtMost = 50

/** SQL condition on `i`: who made it in this role, and administrators of the unit where it was made or of one above. */
function reached({ actor }: Scope): Prisma.Sql {
  return actor.role === "admin"
    ? Prisma.sql`i.unit_id IN (${branchUnits(actor.unitId)})`
    : Prisma.sql`(i.made_by_id = ${actor.accountId}::int AND i.unit_id = ${actor.unitId}::int)`
}

function find(scope: Scope, which: Prisma.Sql): Promise<Issue[]> {
  return scope.tx.$queryRaw<Issue[]>`
    SELECT i.id, i.cause::text, i.made_at AS "madeAt", b.full_name AS "byName", i.accounts,
      (SELECT count(*)::int FROM sign_in_code c WHERE c.issue_id = i.id) AS open
    FROM code_issue i JOIN account b ON b.id = i.made_by_id WHERE ${reached(scope)} AND ${which} ORDER BY i.id DESC LIMIT ${shownAtMost}`
}

/** An act within reach, or null. */
export async function findIssue(scope: Scope, id: number): Promise<Issue | null> {
  return (await find(scope, Prisma.sql`i.id = ${id}::int`))[0] ?? null
}

/** The acts by which accounts were made in bulk, newest first. */
export function findBatches(scope: Scope): Promise<Issue[]> {
  return find(scope, Prisma.sql`i.cause IN ('tree', 'file')`)
}
