import { forgetDraftsAbout } from "@/lib/access/form-drafts"
import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import type { Kept } from "@/lib/register/kept"
import { forgetChangesOf } from "@/lib/register/import/forget-changes"
import { emptied, emptyParts } from "@/lib/register/words"
import type { ListedItem } from "./disposable"

type Ids = number[]

/** Rows that were deleted long ago go for good; returns those that something else still refers to. */
export async function deleteForGood({ tx }: Scope, table: string, ids: Ids): Promise<Ids> {
  const [row] = await tx.$queryRaw<{ kept: Ids }[]>`
    SELECT delete_for_good(${table}::regclass, ${ids}::int[]) AS kept`
  return row!.kept
}

/** SQL: the rows without their texts; they count as before. */
function emptyRows({ table, words }: Kept, ids: Ids): Prisma.Sql {
  return Prisma.sql`
    UPDATE ${Prisma.raw(table)} SET ${emptied(words.texts)}, version = version + 1 WHERE id = ANY (${ids}::int[])`
}

/** The rows stay and count as before, without their texts and those of what hangs on them. */
async function empty(scope: Scope, kept: Kept, ids: Ids): Promise<void> {
  if (ids.length === 0) return
  const { words, keeping } = kept
  for (const part of words.parts ?? []) await scope.tx.$executeRaw(emptyParts(part, ids))
  if (!keeping.empty) await scope.tx.$executeRaw(emptyRows(kept, ids))
  else for (const id of ids) await keeping.empty(scope, id)
}

/** Disposes of listed records of one kind, with their files, what the log says of them, what imports overwrote and what is half typed about them; one event each. */
export async function disposeOf(
  scope: Scope,
  kept: Kept & { hrefOf: (id: number) => string },
  items: ListedItem[],
  unitId: number,
): Promise<AuditEntry[]> {
  const { key, table, hrefOf } = kept
  const ids = items.map(({ recordId }) => recordId)
  // First: rules of some records let go only of what is declared scrubbed.
  await scope.tx.$executeRaw`SELECT scrub_history(${key}, ${ids}::int[])`
  await scope.tx.attachment.deleteMany({ where: { register: key, recordId: { in: ids } } })
  await forgetDraftsAbout(scope, ids.map(hrefOf))
  await forgetChangesOf(scope, key, ids)
  const deleted = items.flatMap(({ recordId, isDeleted }) => (isDeleted ? [recordId] : []))
  const stayed = await deleteForGood(scope, table, deleted)
  const wentAway = deleted.filter((id) => !stayed.includes(id))
  await scope.tx.lifeStep.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await scope.tx.replication.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await empty(scope, kept, [...items.flatMap((item) => (item.isDeleted ? [] : [item.recordId])), ...stayed])
  return ids.map((recordId) => ({ action: `${key}.dispose`, subject: key, recordId, unitId }))
}
