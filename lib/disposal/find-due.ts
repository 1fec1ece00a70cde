import { branchUnits, type Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { Register } from "@/lib/registers/define-register"
import { undoDays } from "@/lib/registers/deleted"
import { keeping } from "./keeping"

/** A record that may be disposed of. */
export interface DueRecord {
  id: number
  year: number | null
  isDeleted: boolean
}

/**
 * Records of a register in the actor's branch whose term has ended, or that were deleted too long ago to come back; oldest first. What stands
 * in a list that waits or was approved is not due again.
 */
export async function findDue(scope: Scope, register: Register, limit: number): Promise<DueRecord[]> {
  const rule = keeping[register.key]
  if (!rule) return []
  const { key, rowUnit } = register
  return scope.tx.$queryRaw<DueRecord[]>`
    SELECT d.id, d.year, d.is_deleted AS "isDeleted" FROM (
      SELECT x.id, ${rowUnit} AS unit_id, (${rule.year}) AS year, x.deleted_at, x.deleted_at IS NOT NULL AS is_deleted
      FROM ${Prisma.raw(register.table)} x WHERE ${rowUnit} IN (${branchUnits(scope.actor.unitId)})
    ) d
    WHERE d.year IS NOT NULL AND CASE WHEN d.is_deleted THEN d.deleted_at < now() - make_interval(days => ${undoDays}::int)
        ELSE d.year + retention_years(d.unit_id, ${key}) < extract(year FROM roll_up.today()) END
      AND NOT EXISTS (SELECT FROM disposal_item i JOIN disposal_list l ON l.id = i.list_id AND l.status <> 'refused'
        WHERE i.register = ${key} AND i.record_id = d.id)
    ORDER BY d.year, d.id LIMIT ${limit}`
}
