import type { Scope } from "@/lib/access/scope"
import { fold } from "@/lib/format/fold"
import { undoDays } from "../deleted"

/** Earlier values that can no longer be brought back are not kept. */
export async function forgetOldChanges({ tx }: Scope): Promise<void> {
  const since = new Date(Date.now() - undoDays * 86_400_000)
  await tx.importChange.deleteMany({ where: { import: { committedAt: { lt: since } } } })
}

/** Drops the earlier values of records of a register whose texts go for good. */
export async function forgetChangesOf({ tx }: Scope, register: string, ids: number[]): Promise<void> {
  await tx.importChange.deleteMany({ where: { recordId: { in: ids }, import: { register } } })
}

/** Drops all earlier values in which a name stands. */
export async function forgetChangesNaming({ tx }: Scope, name: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM import_change WHERE position(${fold(name)} IN fold_words(before::text)) > 0`
}
