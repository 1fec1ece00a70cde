import type { Tx } from "@/lib/db/client"

/** The plans of what follows were made for the table as it was: after a whole reform they would take minutes. */
export async function analysePlaces(tx: Tx, changed: number): Promise<void> {
  if (changed > 1000) await tx.$executeRaw`ANALYZE unit_placement`
}
