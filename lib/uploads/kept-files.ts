import type { Scope } from "@/lib/access/scope"
import { db } from "@/lib/db/client"
import type { RegisterKey } from "@/lib/register-key"
import type { ReceivedSheet } from "./receive-sheet"

/** What a file of rows is uploaded for: a register, new units, a reform, new accounts, the numbers of another unit's report. */
export type FileKind = RegisterKey | "units" | "reform" | "accounts" | "reports"

/** Hours between upload and commit; then a file is thrown away. */
const keptHours = 24
const oldest = () => new Date(Date.now() - keptHours * 3_600_000)

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Whether a text may be the number of something kept; what cannot be is not asked of the database. */
export const isKeptId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)

/** Keeps an uploaded file until it is committed or a day has passed; returns its id. Outdated files, and the account's earlier one of this kind, go. */
export async function keepFile({ tx, actor }: Scope, kind: FileKind, file: ReceivedSheet): Promise<string> {
  const { accountId, unitId } = actor
  await tx.importDraft.deleteMany({ where: { OR: [{ createdAt: { lt: oldest() } }, { accountId, register: kind }] } })
  return (await tx.importDraft.create({ data: { ...file, register: kind, unitId, accountId }, select: { id: true } }))
    .id
}

function own({ actor }: Scope, kind: FileKind, id: string) {
  return { id, register: kind, accountId: actor.accountId, unitId: actor.unitId, createdAt: { gt: oldest() } }
}

/** The file of a kind that this account uploaded in the role at hand; null for everybody else, and once a day has passed. */
export async function findFile(scope: Scope, kind: FileKind, id: string | undefined) {
  if (!isKeptId(id)) return null
  return scope.tx.importDraft.findFirst({ where: own(scope, kind, id), omit: { bytes: true } })
}

/** How far the commit of a file has come; null when there is no such file (any more). */
export async function progressOf(scope: Scope, kind: FileKind, id: string | undefined) {
  if (!isKeptId(id)) return null
  return scope.tx.importDraft.findFirst({ where: own(scope, kind, id), select: { done: true, total: true } })
}

/** Writes the progress over a connection of its own: nobody sees what the committing transaction writes before it ends. */
export async function noteProgress(id: string, done: number, total: number): Promise<void> {
  await db().importDraft.updateMany({ where: { id }, data: { done, total } })
}

/** Whether nobody else commits the file. Held until the transaction ends; a row lock would keep the progress from being written. */
export async function holdFile({ tx }: Scope, id: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('import draft'), hashtext(${id})) AS held`
  return lock?.held === true
}

/** Throws away a file that was committed. */
export async function dropFile({ tx }: Scope, id: string): Promise<void> {
  await tx.importDraft.deleteMany({ where: { id } })
}
