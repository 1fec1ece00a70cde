import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { unitsHref } from "@/lib/addresses/units"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import { dropFile, findFile } from "@/lib/uploads/kept-files"
import { anySheet, choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import { readingOf, STILL_READING } from "@/lib/uploads/kept-sheet"
import { lockStructure } from "../reorganise/structure-lock"
import type { CommitInput } from "../schema"
import { checkFile } from "./check-file"
import { previewOf, type UnitPreview } from "./preview"
import { writeUnits } from "./write-units"

/** What committing a draft would do, or why its file cannot be read. */
export type UnitDraftResult = { preview: UnitPreview } | { refusal: string }

/** What committing the draft would do; null when there is no such draft, or it is not read (any more). */
export async function previewDraft(scope: Scope, id: string, choice = anySheet): Promise<UnitDraftResult | null> {
  const draft = await findFile(scope, "units", id)
  const read = draft && (await readingOf(draft))
  if (!read) return null
  const file = await checkFile(scope, read, choice)
  return file.ok ? { preview: previewOf(file) } : { refusal: file.message }
}

/** Adds all units of a draft, or none. */
export async function commitDraft(scope: Scope, { draft: id, ...chosen }: CommitInput): Promise<Outcome | null> {
  await lockStructure(scope)
  const draft = await findFile(scope, "units", id)
  if (!draft) return null
  const read = await readingOf(draft)
  if (!read) return refuse(STILL_READING)
  const file = await checkFile(scope, read, toChoice(choiceValues(chosen)))
  if (!file.ok) return refuse(file.message)
  if (file.errors.count > 0)
    return refuse(`Tệp có ${formatNumber(file.errors.count)} lỗi nên chưa nhập được gì. Tải lại trang để xem.`)
  const units = await writeUnits(scope, file.periods, file.standing)
  await dropFile(scope, draft.id)
  const summary = {
    Tệp: { before: "", after: draft.fileName },
    "Số đơn vị": { before: "", after: String(units.length) },
  }
  const events: AuditEntry[] = [
    { action: "units.import", subject: "units", unitId: scope.actor.unitId, changes: summary },
    ...units.map(({ id }): AuditEntry => ({ action: "units.import", subject: "units", recordId: id, unitId: id })),
  ]
  return { ok: true, events, to: unitsHref({ flash: { imported: units.length } }) }
}
