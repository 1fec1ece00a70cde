import type { Scope } from "@/lib/access/scope"
import { db } from "@/lib/db/client"
import type { Register } from "../define-register"

/** Larger files are refused. */
export const maxSheetBytes = 20_000_000
/** Hours between upload and commit; then the file is thrown away. */
const draftHours = 24
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const oldest = () => new Date(Date.now() - draftHours * 3_600_000)

/** The last part of a path, without control characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  return (
    base
      .normalize("NFC")
      .replace(/\p{Cc}/gu, "")
      .slice(-150) || "tep.xlsx"
  )
}

/** Keeps an uploaded file for its preview; returns its id. Outdated files, and the account's earlier one for this register, go. */
export async function saveDraft(
  scope: Scope,
  register: Register,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const { accountId, unitId } = scope.actor
  await scope.tx.importDraft.deleteMany({
    where: { OR: [{ createdAt: { lt: oldest() } }, { accountId, register: register.key }] },
  })
  const draft = await scope.tx.importDraft.create({
    data: { register: register.key, unitId, accountId, fileName: cleanName(file.name), bytes: file.bytes },
  })
  return draft.id
}

function own(scope: Scope, register: Register, id: string | undefined) {
  const { accountId, unitId } = scope.actor
  return { id, register: register.key, accountId, unitId, createdAt: { gt: oldest() } }
}

/** The file that this account uploaded in this role's unit; null for everybody else. */
export async function findDraft(scope: Scope, register: Register, id: string | undefined) {
  return uuid.test(id ?? "") ? scope.tx.importDraft.findFirst({ where: own(scope, register, id) }) : null
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
