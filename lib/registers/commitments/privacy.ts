import { Prisma } from "@/lib/db/generated/client"
import { onlyWaits } from "@/lib/access/authorise"
import { readsTexts } from "@/lib/access/private-roles"
import type { Scope } from "@/lib/access/scope"

/** Texts of a commitment: read by the committee of the own cell, or of the one that took it over whole, only. Every level above sees counts, an administrator too. */
export const privateFields = ["items", "selfReport", "remark"] as const

/** SQL: units whose commitment texts the actor reads: its own cell and cells dissolved into it; none in any other role. */
function textUnits(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND ${readsTexts(scope.actor.role) && !onlyWaits(scope.actor)}
    AND (n.unit_id = ${scope.actor.unitId}::int OR (n.path @> ARRAY[${scope.actor.unitId}::int] AND NOT n.alive))`
}

/** Those of the commitments whose texts the actor may read: nobody reads them while the person's data are restricted. */
export async function textsReadable(scope: Scope, ids: number[]): Promise<Set<number>> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM commitment c JOIN person p ON p.id = c.person_id
    WHERE c.id = ANY (${ids}::int[]) AND c.unit_id IN (${textUnits(scope)}) AND p.restricted_at IS NULL`
  return new Set(rows.map((row) => row.id))
}

/** The units whose commitment texts the actor reads, and alone may write. */
export async function textUnitIds(scope: Scope): Promise<Set<number>> {
  const rows = await scope.tx.$queryRaw<{ unit_id: number }[]>`${textUnits(scope)}`
  return new Set(rows.map((row) => row.unit_id))
}
