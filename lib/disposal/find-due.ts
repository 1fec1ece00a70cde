import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { undoDays } from "@/lib/register/deleted"
import type { Disposable } from "./disposable"

/** A record that may be disposed of. */
export interface DueRecord {
  id: number
  year: number | null
  isDeleted: boolean
}

/**
 * Records of a kind in the actor's branch whose term has ended, or that were deleted too long ago to come back; oldest first. What stands
 * in a list that waits or was approved is not due again.
 */
export async function findDue(scope: Scope, { key, rows }: Disposable, limit: number): Promise<DueRecord[]> {
  return scope.tx.$queryRaw<DueRecord[]>`
    SELECT d.id, d.year, d.deleted_at IS NOT NULL AS "isDeleted" FROM (${rows}) d
    WHERE d.unit_id IN (${branchUnits(scope.actor.unitId)}) AND d.year IS NOT NULL
      AND CASE WHEN d.deleted_at IS NOT NULL THEN d.deleted_at < now() - make_interval(days => ${undoDays}::int)
        ELSE d.year + retention_years(d.unit_id, ${key}) < extract(year FROM roll_up.today()) END
      AND NOT EXISTS (SELECT FROM disposal_item i JOIN disposal_list l ON l.id = i.list_id AND l.status <> 'refused'
        WHERE i.register = ${key} AND i.record_id = d.id)
    ORDER BY d.year, d.id LIMIT ${limit}`
}
