import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { waitingBefore } from "@/lib/uploads/kept-sheet"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import { inUnitThread } from "../file-thread"
import { mostReformRows, type CheckedReform } from "./check-file"

/**
 * An uploaded file of a reform with how many are read before it, and the way to find out what is wrong with it: `check` gives null when the file is not
 * there any more. Null when the actor has no such file.
 */
export async function loadReformFile(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const file = await findFile(scope, "reform", id)
  if (!file) return null
  const { actor } = scope
  const chosen = choiceValues(search)
  const given = { draft: file.id, choice: toChoice(chosen) }
  return {
    id: file.id,
    fileName: file.fileName,
    chosen,
    waiting: await waitingBefore(file, mostReformRows),
    check: (): Promise<CheckedReform | null> => inUnitThread("checkReform", { actor, given }),
  }
}

export type ReformFileData = NonNullable<Awaited<ReturnType<typeof loadReformFile>>>
