import type { Actor } from "@/lib/access/actor"
import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { previewHref, reformDraftHref, reformHref } from "@/lib/addresses/reorganisations"
import { findFile, keepFile } from "@/lib/uploads/kept-files"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { receiveSheet, type ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { inUnitThread } from "../file-thread"
import type { Reorganisation } from "../reorganise/reorganisation"
import { keepDraft } from "../wizard/drafts"
import { mostReformRows, type CheckedReform } from "./check-file"

/** What a posted file asks for; no wish when it is not read yet, something is wrong with it, or it is to be looked at before. */
type TakenReform = { wish: Reorganisation | null } & (
  | { file: ReceivedSheet | null; keptId?: undefined }
  /** Its page was looked at: it had to wait, or there was something to tell. */
  | { keptId: string }
)

/** Takes a posted form of a reform, with a new file or the id of a kept one. */
export async function takeReformFile(form: FormData | null, actor: Actor): Promise<TakenReform> {
  const keptId = form?.get("tep-da-tai")
  if (typeof keptId === "string") {
    const choice = toChoice(choiceValues(Object.fromEntries(form ?? [])))
    const checked = await inUnitThread("checkReform", { actor, given: { draft: keptId, choice } })
    return { keptId, wish: wishOf(checked) }
  }
  const file = await receiveSheet(form, mostReformRows)
  const sheet = file?.sheet
  const checked = sheet ? await inUnitThread("checkNewReform", { actor, given: { sheet } }) : null
  return { file, wish: checked?.ok && hasQuestions(checked.notes) ? null : wishOf(checked) }
}

const wishOf = (checked: CheckedReform | null) => (checked?.ok && "wish" in checked ? checked.wish : null)

/** Whether the page of the file is to be seen first. */
const hasQuestions = ({ otherSheets, hiddenRows, hiddenColumns, told }: SheetNotes) =>
  otherSheets.length + hiddenRows + hiddenColumns.length + told.length > 0

/** Leads to the preview of what the file asks for, or to its page; null when the actor has no such kept file. */
export async function keepReformFile(scope: Scope, taken: TakenReform): Promise<Response | null> {
  if (taken.keptId !== undefined && !(await findFile(scope, "reform", taken.keptId))) return null
  if (taken.wish) return seeOther(previewHref(await keepDraft(scope, "reform", taken.wish)))
  if (taken.keptId !== undefined) return seeOther(reformDraftHref(taken.keptId))
  return taken.file
    ? seeOther(reformDraftHref(await keepFile(scope, "reform", taken.file)))
    : seeOther(reformHref({ flash: { missingFile: true } }))
}
