import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { keptSheet, STILL_READING } from "@/lib/uploads/kept-sheet"
import type { Register } from "../define-register"
import { mostImported } from "../sheet-limits"
import { commitSheet } from "./commit"
import { findDraft, noteProgress } from "./drafts"

/** Held until the transaction ends; a row lock would keep the progress from being written. */
async function lockDraft(scope: Scope, id: string): Promise<boolean> {
  const [lock] = await scope.tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('import draft'), hashtext(${id})) AS held`
  return lock?.held === true
}

/** Imports an uploaded file and throws it away. Null when this account has no such file. */
export async function commitDraft(scope: Scope, register: Register, id: string): Promise<Outcome | null> {
  if (!(await lockDraft(scope, id)))
    return refuse("Tệp này đang được ghi vào sổ. Hãy đợi một lát rồi mở lại danh sách.")
  const draft = await findDraft(scope, register, id)
  if (!draft) return null
  const kept = await keptSheet(draft, mostImported)
  if (kept.waiting) return refuse(STILL_READING)
  const outcome = await commitSheet(scope, register, { name: draft.fileName, sheet: kept.sheet }, (done, total) =>
    noteProgress(id, done, total),
  )
  if (outcome.ok) await scope.tx.importDraft.deleteMany({ where: { id } })
  return outcome
}
