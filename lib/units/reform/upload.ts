import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { previewHref, reformDraftHref, reformHref } from "@/lib/addresses/reorganisations"
import type { SheetRead } from "@/lib/office/cells"
import { unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { findFile, keepFile } from "@/lib/uploads/kept-files"
import { keptSheet } from "@/lib/uploads/kept-sheet"
import { receiveSheet, type ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { keepDraft } from "../wizard/drafts"
import { checkFile, mostReformRows } from "./check-file"

/** A new file, or the id of one that had to wait and was read meanwhile. */
interface TakenReform {
  file: ReceivedSheet | null
  keptId: string | undefined
}

/** Takes a posted form of a reform. */
export async function takeReformFile(form: FormData | null): Promise<TakenReform> {
  const kept = form?.get("tep-da-tai")
  return { file: await receiveSheet(form, mostReformRows), keptId: typeof kept === "string" ? kept : undefined }
}

/** Leads to the preview of what the file asks for, or to what is wrong with it; null when the actor has no such kept file. */
export async function keepReformFile(scope: Scope, { file, keptId }: TakenReform): Promise<Response | null> {
  if (keptId !== undefined) return goOn(scope, keptId)
  if (!file) return seeOther(reformHref({ flash: { missingFile: true } }))
  const sheet = file.sheet && (await unpackSheet(file.sheet))
  return (sheet && (await previewOf(scope, sheet))) ?? seeOther(reformDraftHref(await keepFile(scope, "reform", file)))
}

async function goOn(scope: Scope, id: string): Promise<Response | null> {
  const file = await findFile(scope, "reform", id)
  if (!file) return null
  const kept = await keptSheet(file, mostReformRows)
  return (kept.waiting ? null : await previewOf(scope, kept.sheet)) ?? seeOther(reformDraftHref(id))
}

/** The way to the preview; null when something is wrong. */
async function previewOf(scope: Scope, sheet: SheetRead): Promise<Response | null> {
  const checked = await checkFile(scope, sheet)
  if (!checked.ok || !("wish" in checked)) return null
  return seeOther(previewHref(await keepDraft(scope, "reform", checked.wish)))
}
