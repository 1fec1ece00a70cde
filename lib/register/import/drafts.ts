import type { Scope } from "@/lib/access/scope"
import { db } from "@/lib/db/client"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import type { Register } from "../define-register"

/** Larger files are refused. */
export const maxSheetBytes = 20_000_000
/** Hours between upload and commit; then the file is thrown away. */
const draftHours = 24
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const oldest = () => new Date(Date.now() - draftHours * 3_600_000)

/** Keeps an uploaded file for its preview; returns its id. Outdated files, and the account's earlier one for this register, go. */
export async function saveDraft(scope: Scope, register: Register, file: ReceivedSheet): Promise<string> {
  const { accountId, unitId } = scope.actor
  await scope.tx.importDraft.deleteMany({
    where: { OR: [{ createdAt: { lt: oldest() } }, { accountId, register: register.key }] },
  })
  const draft = await scope.tx.importDraft.create({
    data: { ...file, register: register.key, unitId, accountId },
    select: { id: true },
  })
  return draft.id
}

function own(scope: Scope, register: Register, id: string | undefined) {
  const { accountId, unitId } = scope.actor
  return { id, register: register.key, accountId, unitId, createdAt: { gt: oldest() } }
}

/** The file that this account uploaded in this role's unit; null for everybody else. */
export async function findDraft(scope: Scope, register: Register, id: string | undefined) {
  if (!uuid.test(id ?? "")) return null
  return scope.tx.importDraft.findFirst({ where: own(scope, register, id), omit: { bytes: true } })
}

/** How far the commit of a draft has come; null when there is no such draft (any more). */
export async function draftProgress(scope: Scope, register: Register, id: string | undefined) {
  if (!uuid.test(id ?? "")) return null
  return scope.tx.importDraft.findFirst({ where: own(scope, register, id), select: { done: true, total: true } })
}

/** Writes the progress over a connection of its own: nobody sees what the committing transaction writes before it ends. */
export async function noteProgress(id: string, done: number, total: number): Promise<void> {
  await db().importDraft.updateMany({ where: { id }, data: { done, total } })
}
