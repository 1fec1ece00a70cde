import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import { lockStructure } from "../reorganise/structure-lock"
import { checkFile } from "./check-file"
import { previewOf } from "./preview"
import { writeUnits } from "./write-units"

/** The kind that a kept file of units goes by, as other files do by their registers. */
export const treeFile = "units"
const dayMs = 86_400_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Keeps an uploaded file of a kind until it is committed or a day has passed; returns the draft's id. */
export async function keepDraft(
  { tx, actor }: Scope,
  register: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<string> {
  await tx.importDraft.deleteMany({ where: { register, createdAt: { lt: new Date(Date.now() - dayMs) } } })
  const data = { register, unitId: actor.unitId, accountId: actor.accountId, fileName, bytes: new Uint8Array(bytes) }
  return (await tx.importDraft.create({ data, select: { id: true } })).id
}

/** The actor's own file of a kind, uploaded in the role at hand; null for any other. */
export async function findDraft({ tx, actor }: Scope, register: string, id: string | undefined) {
  if (!uuid.test(id ?? "")) return null
  return tx.importDraft.findFirst({ where: { id, register, accountId: actor.accountId, unitId: actor.unitId } })
}

/** What committing the draft would do, or why its file cannot be read; null when there is no such draft. */
export async function loadUnitDraft(scope: Scope, id: string | undefined) {
  const draft = await findDraft(scope, treeFile, id)
  if (!draft) return null
  const file = await checkFile(scope, draft.fileName, draft.bytes)
  const shown = { id: draft.id, fileName: draft.fileName }
  return file.ok ? { ...shown, preview: previewOf(file) } : { ...shown, refusal: file.message }
}

export type UnitDraftData = NonNullable<Awaited<ReturnType<typeof loadUnitDraft>>>

/** Adds all units of a draft, or none. */
export async function commitDraft(scope: Scope, { draft: id }: { draft: string }): Promise<Outcome | null> {
  await lockStructure(scope)
  const draft = await findDraft(scope, treeFile, id)
  if (!draft) return null
  const file = await checkFile(scope, draft.fileName, draft.bytes)
  if (!file.ok) return refuse(file.message)
  if (file.errors.count > 0)
    return refuse(`Tệp có ${formatNumber(file.errors.count)} lỗi nên chưa nhập được gì. Tải lại trang để xem.`)
  const units = await writeUnits(scope, file.periods, file.standing)
  await scope.tx.importDraft.delete({ where: { id: draft.id } })
  const summary = {
    Tệp: { before: "", after: draft.fileName },
    "Số đơn vị": { before: "", after: String(units.length) },
  }
  const events: AuditEntry[] = [
    { action: "units.import", subject: treeFile, unitId: scope.actor.unitId, changes: summary },
    ...units.map(({ id }): AuditEntry => ({ action: "units.import", subject: treeFile, recordId: id, unitId: id })),
  ]
  return { ok: true, events, to: `/don-vi?da-nhap=${units.length}` }
}
