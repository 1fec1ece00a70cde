import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import type { Register } from "./register-types"

/** A deleted record comes back by one click within so many days. */
export const undoDays = 30

/** A record that was deleted and may still come back. */
export interface DeletedRow {
  id: number
  version: number
  unitId: number
  unitName: string
  deletedAt: Date
  /** Who deleted it; null when that is not in the log. */
  actorName: string | null
}

/** SQL: deleted, not too long ago, of a unit that the actor's branch holds today. */
function undoable(scope: Scope, register: Register): Prisma.Sql {
  return Prisma.sql`x.deleted_at > now() - make_interval(days => ${undoDays}::int)
    AND ${register.rowUnit} IN (${branchUnits(scope.actor.unitId)})`
}

/** Deleted records of a register, the latest first; with an id only that one. */
export async function findDeleted(
  scope: Scope,
  register: Register,
  { id, limit, offset = 0 }: { id?: number; limit: number; offset?: number },
): Promise<DeletedRow[]> {
  const table = Prisma.raw(register.table)
  const one = id === undefined ? Prisma.sql`true` : Prisma.sql`x.id = ${id}::int`
  return scope.tx.$queryRaw<DeletedRow[]>`
    SELECT x.id, x.version, ${register.rowUnit} AS "unitId", unit_name_on(${register.rowUnit}, roll_up.today()) AS "unitName",
      x.deleted_at AS "deletedAt", (
        SELECT e.actor_name FROM audit_event e
        WHERE e.subject = ${register.key} AND e.record_id = x.id AND (e.action LIKE '%.delete' OR e.action LIKE '%.undo')
        ORDER BY e.id DESC LIMIT 1) AS "actorName"
    FROM ${table} x WHERE ${undoable(scope, register)} AND ${one}
    ORDER BY x.deleted_at DESC, x.id DESC LIMIT ${limit} OFFSET ${offset}`
}

/** How many records of a register may still come back. */
export async function countDeleted(scope: Scope, register: Register): Promise<number> {
  const rows = await scope.tx.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total FROM ${Prisma.raw(register.table)} x WHERE ${undoable(scope, register)}`
  return Number(rows[0]!.total)
}
