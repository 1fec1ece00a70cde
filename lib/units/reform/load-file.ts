import type { Scope } from "@/lib/access/scope"
import { findDraft } from "../import/drafts"
import { checkFile } from "./check-file"
import { reformFile } from "./upload"

/** What is wrong with an uploaded file of a reform; null when the actor has no such file. */
export async function loadReformFile(scope: Scope, id: string | undefined) {
  const file = await findDraft(scope, reformFile, id)
  if (!file) return null
  const checked = await checkFile(scope, file.fileName, file.bytes)
  return {
    fileName: file.fileName,
    refusal: checked.ok ? null : checked.message,
    errors: checked.ok ? checked.errors : [],
  }
}

export type ReformFileData = NonNullable<Awaited<ReturnType<typeof loadReformFile>>>
