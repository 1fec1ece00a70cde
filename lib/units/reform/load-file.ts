import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import { keptSheet } from "@/lib/uploads/kept-sheet"
import { checkFile, mostReformRows } from "./check-file"

/** What is wrong with an uploaded file of a reform, or that it is still being read; null when the actor has no such file. */
export async function loadReformFile(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const file = await findFile(scope, "reform", id)
  if (!file) return null
  const chosen = choiceValues(search)
  const shown = { id: file.id, fileName: file.fileName, chosen }
  const kept = await keptSheet(file, mostReformRows)
  if (kept.waiting) return { ...shown, ahead: kept.ahead }
  const checked = await checkFile(scope, kept.sheet, toChoice(chosen))
  if (!checked.ok) return { ...shown, refusal: checked.message, errors: [], notes: null }
  return { ...shown, refusal: null, errors: checked.errors, notes: checked.notes }
}

export type ReformFileData = NonNullable<Awaited<ReturnType<typeof loadReformFile>>>
