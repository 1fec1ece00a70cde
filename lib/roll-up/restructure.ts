import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"

/**
 * Brings the trees up to date after placements of `unitIds` changed from a day on, in the caller's transaction.
 * Every change of `unit_placement` is followed by this call; a unit that has records but would lose its place is refused.
 */
export async function restructure(tx: Tx, unitIds: number[], fromDay: IsoDate): Promise<void> {
  await tx.$executeRaw`SELECT roll_up.restructure(${unitIds}::int[], ${toDbDate(fromDay)}::date)`
}
