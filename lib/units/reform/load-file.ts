import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { keptSheet } from "@/lib/uploads/kept-sheet"
import { checkFile, mostReformRows } from "./check-file"

/** What is wrong with an uploaded file of a reform, or that it is still being read; null when the actor has no such file. */
export async function loadReformFile(scope: Scope, id: string | undefined) {
  const file = await findFile(scope, "reform", id)
  if (!file) return null
  const shown = { id: file.id, fileName: file.fileName }
  const kept = await keptSheet(file, mostReformRows)
  if (kept.waiting) return { ...shown, ahead: kept.ahead }
  const checked = await checkFile(scope, kept.sheet)
  return { ...shown, refusal: checked.ok ? null : checked.message, errors: checked.ok ? checked.errors : [] }
}

export type ReformFileData = NonNullable<Awaited<ReturnType<typeof loadReformFile>>>
