import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import type { RegisterKey } from "@/lib/register-key"

/** What is kept of a record that an import overwrote: its earlier values. */
export async function makeOverwritten(
  { unitId, accountId }: Actor,
  register: RegisterKey,
  recordId: number,
  before: Record<string, string>,
): Promise<void> {
  const batch = { register, unitId, accountId, fileName: "tep.xlsx", rowCount: 1, updatedCount: 1 }
  await db().importBatch.create({ data: { ...batch, changes: { create: { recordId, version: 2, before } } } })
}
