import type { Scope } from "@/lib/access/scope"
import { unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { findFile } from "@/lib/uploads/kept-files"
import { readingOf } from "@/lib/uploads/kept-sheet"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import { checkFile, type CheckedReform } from "./check-file"

/** What came of checking an uploaded file; null when the actor has none such, or it is not read (any more). */
export async function checkKeptReform(scope: Scope, id: string, choice: SheetChoice): Promise<CheckedReform | null> {
  const file = await findFile(scope, "reform", id)
  const read = file && (await readingOf(file))
  return read && checkFile(scope, read, choice)
}

/** What came of checking what reading a new file gave. */
export async function checkReceivedReform(scope: Scope, sheet: Uint8Array): Promise<CheckedReform | null> {
  const read = await unpackSheet(sheet)
  return read && checkFile(scope, read)
}
