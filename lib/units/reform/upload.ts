import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { previewHref, reformDraftHref, reformHref } from "@/lib/addresses/reorganisations"
import type { SheetRead } from "@/lib/office/cells"
import { unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { findFile, keepFile } from "@/lib/uploads/kept-files"
import { keptSheet } from "@/lib/uploads/kept-sheet"
import { anySheet, choiceValues, toChoice, type SheetChoice } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { receiveSheet, type ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { keepDraft } from "../wizard/drafts"
import { checkFile, mostReformRows } from "./check-file"

/** A new file, or the id of one whose page was looked at: it had to wait, or there was something to tell. */
interface TakenReform {
  file: ReceivedSheet | null
  kept: { id: string; choice: SheetChoice } | undefined
}

/** Takes a posted form of a reform. */
export async function takeReformFile(form: FormData | null): Promise<TakenReform> {
  const id = form?.get("tep-da-tai")
  const choice = toChoice(choiceValues(Object.fromEntries(form ?? [])))
  return { file: await receiveSheet(form, mostReformRows), kept: typeof id === "string" ? { id, choice } : undefined }
}

/** Leads to the preview of what the file asks for, or to what is wrong with it; null when the actor has no such kept file. */
export async function keepReformFile(scope: Scope, { file, kept }: TakenReform): Promise<Response | null> {
  if (kept) return goOn(scope, kept)
  if (!file) return seeOther(reformHref({ flash: { missingFile: true } }))
  const sheet = file.sheet && (await unpackSheet(file.sheet))
  return (
    (sheet && (await previewOf(scope, sheet, anySheet, hasQuestions))) ??
    seeOther(reformDraftHref(await keepFile(scope, "reform", file)))
  )
}

async function goOn(scope: Scope, { id, choice }: NonNullable<TakenReform["kept"]>): Promise<Response | null> {
  const file = await findFile(scope, "reform", id)
  if (!file) return null
  const kept = await keptSheet(file, mostReformRows)
  return (kept.waiting ? null : await previewOf(scope, kept.sheet, choice)) ?? seeOther(reformDraftHref(id))
}

/** Whether the page of the file is to be seen first. */
const hasQuestions = ({ otherSheets, hiddenRows, hiddenColumns, told }: SheetNotes) =>
  otherSheets.length + hiddenRows + hiddenColumns.length + told.length > 0

/** The way to the preview; null when something is wrong, or to be looked at before. */
async function previewOf(
  scope: Scope,
  sheet: SheetRead,
  choice: SheetChoice,
  waits: (notes: SheetNotes) => boolean = () => false,
): Promise<Response | null> {
  const checked = await checkFile(scope, sheet, choice)
  if (!checked.ok || !("wish" in checked) || waits(checked.notes)) return null
  return seeOther(previewHref(await keepDraft(scope, "reform", checked.wish)))
}
