import type { Scope } from "@/lib/access/scope"
import { recordEvents } from "@/lib/audit/record-event"
import { constraintMessage } from "@/lib/db/constraints"
import { undoDays } from "../deleted"
import type { Register } from "../register-types"
import type { RawValues } from "@/lib/access/outcome"
import { forgetOldChanges } from "./forget-changes"
import { RowRefused } from "./insert-rows"
import type { KnownRow } from "./same-rows"

/** Writes values over a record as its form would; doubts were told and what stands beside it checked before. Returns its version from then on, or why it was refused. */
async function overwrite(
  scope: Scope,
  register: Register,
  record: { id: number; version: number },
  raw: RawValues,
): Promise<{ version: number } | { reason: string }> {
  try {
    const outcome = await register.update(scope, record.id, record.version, raw, true)
    if (!outcome) return { reason: "không tìm thấy bản ghi này trong phạm vi của bạn." }
    if (!outcome.ok) return { reason: Object.values(outcome.errors ?? {})[0] ?? outcome.message }
    await recordEvents(scope.tx, scope.actor, outcome.events ?? [])
    const after = await register.find(scope, record.id)
    return { version: after?.version ?? record.version + 1 }
  } catch (error) {
    const reason = constraintMessage(error)
    if (!reason) throw error
    return { reason }
  }
}

/** Updates records by lines of a file and keeps their earlier values with the batch. Throws `RowRefused` at the first that is refused. */
export async function updateRows(scope: Scope, register: Register, rows: KnownRow[], importId: number): Promise<void> {
  if (rows.length === 0) return
  await forgetOldChanges(scope)
  for (const { row, record, raw } of rows) {
    const done = await overwrite(scope, register, record, raw)
    if ("reason" in done) throw new RowRefused(row, done.reason)
    const kept = { importId, recordId: record.id, version: done.version, before: record.values }
    await scope.tx.importChange.create({ data: kept })
  }
}

/** Brings back what a batch overwrote; why not, naming the record, when somebody has changed one since or its rules refuse it. */
export async function bringBack(
  scope: Scope,
  register: Register,
  batch: { id: number; updatedCount: number },
): Promise<string | null> {
  if (batch.updatedCount === 0) return null
  const changes = await scope.tx.importChange.findMany({ where: { importId: batch.id }, orderBy: { id: "desc" } })
  if (changes.length < batch.updatedCount)
    return `giá trị cũ không còn được giữ: đã quá ${undoDays} ngày, hoặc bản ghi đã hủy nội dung.`
  const beside = await register.checkBeside(
    scope,
    changes.map(({ recordId, before }) => ({ raw: before as RawValues, replaces: recordId })),
  )
  for (const [i, { recordId, version, before }] of changes.entries()) {
    const record = await register.find(scope, recordId)
    const name = `“${record?.title ?? `số ${recordId}`}”`
    if (record?.version !== version) return `${name} đã được sửa hoặc xóa sau khi nhập.`
    const [besideReason] = Object.values(beside[i]!)
    const done = besideReason ? { reason: besideReason } : await overwrite(scope, register, record, before as RawValues)
    if ("reason" in done) return `${name}: ${done.reason}`
  }
  await scope.tx.importChange.deleteMany({ where: { importId: batch.id } })
  return null
}
