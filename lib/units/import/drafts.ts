import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { unitsHref } from "@/lib/addresses/units"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import { dropFile, findFile } from "@/lib/uploads/kept-files"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import { keptSheet, STILL_READING } from "@/lib/uploads/kept-sheet"
import { lockStructure } from "../reorganise/structure-lock"
import type { CommitInput } from "../schema"
import { checkFile, mostUnitRows } from "./check-file"
import { previewOf } from "./preview"
import { writeUnits } from "./write-units"

/** What committing the draft would do, that its file is still being read, or why it cannot be; null when there is no such draft. */
export async function loadUnitDraft(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const draft = await findFile(scope, "units", id)
  if (!draft) return null
  const chosen = choiceValues(search)
  const shown = { id: draft.id, fileName: draft.fileName, chosen }
  const kept = await keptSheet(draft, mostUnitRows)
  if (kept.waiting) return { ...shown, ahead: kept.ahead }
  const file = await checkFile(scope, kept.sheet, toChoice(chosen))
  return file.ok ? { ...shown, preview: previewOf(file) } : { ...shown, refusal: file.message }
}

export type UnitDraftData = NonNullable<Awaited<ReturnType<typeof loadUnitDraft>>>

/** Adds all units of a draft, or none. */
export async function commitDraft(scope: Scope, { draft: id, ...chosen }: CommitInput): Promise<Outcome | null> {
  await lockStructure(scope)
  const draft = await findFile(scope, "units", id)
  if (!draft) return null
  const kept = await keptSheet(draft, mostUnitRows)
  if (kept.waiting) return refuse(STILL_READING)
  const file = await checkFile(scope, kept.sheet, toChoice(choiceValues(chosen)))
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
