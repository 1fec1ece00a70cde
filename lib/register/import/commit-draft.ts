import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { dropFile, findFile, holdFile, noteProgress } from "@/lib/uploads/kept-files"
import { readingOf, STILL_READING } from "@/lib/uploads/kept-sheet"
import type { Register } from "../register-types"
import { commitSheet } from "./commit"
import { undecided } from "./options"

/** Imports an uploaded file and throws it away. Null when this account has no such file. */
export async function commitDraft(
  scope: Scope,
  register: Register,
  id: string,
  options = undecided,
): Promise<Outcome | null> {
  if (!(await holdFile(scope, id))) return refuse("Tệp này đang được ghi vào sổ. Hãy đợi một lát rồi mở lại danh sách.")
  const draft = await findFile(scope, register.key, id)
  if (!draft) return null
  const sheet = await readingOf(draft)
  if (!sheet) return refuse(STILL_READING)
  const file = { name: draft.fileName, sheet }
  const progress = (done: number, total: number) => noteProgress(id, done, total)
  const outcome = await commitSheet(scope, register, file, progress, options)
  if (outcome.ok) await dropFile(scope, id)
  return outcome
}
