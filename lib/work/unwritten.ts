import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"

/**
 * How many people of the branch of today must write a commitment in the year and have none, not even a draft. The figures know who must write
 * and who has handed in; only drafts, which no figure counts, are looked at.
 */
export async function countUnwritten({ tx, actor }: Scope, year: number): Promise<number> {
  const [found] = await tx.$queryRaw<{ people: number }[]>`
    SELECT (f.commitments_due - f.commitments - drafts.count)::int AS people
    FROM roll_up.branch_figures(${actor.unitId}::int, ARRAY[${year}::int], true) f, (
      SELECT count(*) FROM commitment c WHERE c.year = ${year}::int AND c.status = 'draft' AND c.deleted_at IS NULL
        AND c.unit_id IN (${branchUnits(actor.unitId)})
    ) drafts`
  return found?.people ?? 0
}
