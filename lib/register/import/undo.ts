import { refuse, type Outcome } from "@/lib/access/outcome"
import { heldUnits, type Scope } from "@/lib/access/scope"
import { importHref } from "@/lib/addresses/records"
import { type AuditEntry, recordEvents } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { listed } from "@/lib/format/listed"
import type { Register, StoredRecord } from "../register-types"
import { bringBack } from "./update-rows"
import { inSlices } from "../in-slices"

const mostNamed = 5

async function importedIds(scope: Scope, register: Register, importId: number): Promise<number[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM ${Prisma.raw(register.table)} WHERE import_id = ${importId}::int AND deleted_at IS NULL ORDER BY id`
  return rows.map((row) => row.id)
}

/** Those with a file, a step of life or a replication of their own. */
async function grownIds(scope: Scope, register: Register, ids: number[]): Promise<number[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT record_id AS id FROM attachment WHERE register = ${register.key} AND record_id = ANY (${ids}::int[]) AND deleted_at IS NULL
    UNION SELECT record_id FROM life_step WHERE register = ${register.key} AND record_id = ANY (${ids}::int[])
    UNION SELECT record_id FROM replication WHERE register = ${register.key} AND record_id = ANY (${ids}::int[])`
  return rows.map((row) => row.id)
}

/** Marks as deleted what nobody has changed since it was imported; returns those. */
async function removeUntouched(scope: Scope, register: Register, ids: number[]): Promise<Set<number>> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    UPDATE ${Prisma.raw(register.table)} SET deleted_at = now(), version = version + 1
    WHERE id = ANY (${ids}::int[]) AND version = 1 AND deleted_at IS NULL RETURNING id`
  return new Set(rows.map((row) => row.id))
}

function named(records: StoredRecord[], ids: Iterable<number>, why: string): Outcome {
  const wanted = new Set(ids)
  const titles = records.filter((record) => wanted.has(record.id)).map((record) => `“${record.title}”`)
  const told = listed(titles, { most: mostNamed, others: "bản ghi khác", between: ", " })
  return refuse(`Chưa hoàn tác được: ${why}: ${told}. Chưa có gì thay đổi.`)
}

/**
 * Takes a whole import back while nobody has touched its records: marks them as deleted, with an audit event each. Records deleted since are
 * no hindrance. Null when the actor's unit has no such import.
 */
export async function undoBatch(scope: Scope, register: Register, importId: number): Promise<Outcome | null> {
  const { unitId } = scope.actor
  const batch = await scope.tx.importBatch.findFirst({ where: { id: importId, register: register.key, unitId } })
  if (!batch) return null
  const marked = await scope.tx.importBatch.updateMany({
    where: { id: importId, undoneAt: null },
    data: { undoneAt: new Date() },
  })
  if (marked.count === 0) return refuse("Đợt nhập này đã được hoàn tác.")
  const ids = await importedIds(scope, register, importId)
  const records = await inSlices(ids, (slice) => register.findMany(scope, slice))
  const held = await heldUnits(scope, [...new Set(records.map((record) => record.unitId))])
  const own = records.filter((record) => held.has(record.unitId))
  if (own.length < ids.length) return refuse("Chưa hoàn tác được: có bản ghi đã chuyển ra ngoài phạm vi của bạn.")
  const removed = await removeUntouched(scope, register, ids)
  const touched = ids.filter((id) => !removed.has(id))
  if (touched.length > 0) return named(records, touched, "các bản ghi này đã được sửa sau khi nhập")
  const used = [...(await grownIds(scope, register, ids)), ...(await register.usedElsewhere(scope, ids))]
  if (used.length > 0) return named(records, used, "các bản ghi này đã được dùng ở nơi khác hoặc có thêm tệp, cập nhật")
  const overwritten = await bringBack(scope, register, batch)
  if (overwritten) return refuse(`Chưa hoàn tác được: ${overwritten} Chưa có gì thay đổi.`)
  await recordEvents(
    scope.tx,
    scope.actor,
    own.map((record) => ({
      action: `${register.key}.undo`,
      subject: register.key,
      recordId: record.id,
      unitId: record.unitId,
    })),
  )
  const event: AuditEntry = { action: "imports.undo", subject: "imports", recordId: importId, unitId }
  return { ok: true, events: [event], to: importHref(register.slug, { flash: { undone: importId } }) }
}
