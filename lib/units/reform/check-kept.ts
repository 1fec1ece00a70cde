import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { readingOf } from "@/lib/uploads/kept-sheet"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import type { SheetError } from "../sheet/errors"
import { checkFile } from "./check-file"

/** What is wrong with a file of a reform, and what is told of it; `refusal` where it cannot be read at all. */
export type ReformVerdict = { refusal: string } | { refusal: null; errors: SheetError[]; notes: SheetNotes }

/** What is wrong with an uploaded file; null when the actor has none such, or it is not read (any more). */
export async function checkKeptReform(scope: Scope, id: string, choice: SheetChoice): Promise<ReformVerdict | null> {
  const file = await findFile(scope, "reform", id)
  const read = file && (await readingOf(file))
  if (!read) return null
  const checked = await checkFile(scope, read, choice)
  return checked.ok ? { refusal: null, errors: checked.errors, notes: checked.notes } : { refusal: checked.message }
}
