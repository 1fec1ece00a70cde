import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { changesBetween } from "./changes"
import type { Register, StoredRecord } from "./register-types"
import { findDeleted } from "./deleted"

/** What stands against the record's coming back, in one sentence; a field is named where the message alone does not say it. */
async function hindrance(scope: Scope, register: Register, record: StoredRecord): Promise<string | null> {
  const [found] = Object.entries(await register.problems(scope, record))
  if (!found) return null
  const [name, message] = found
  const field = register.fields.find((one) => one.name === name.split(".")[0])
  return field ? `${field.label}: ${message}` : message
}

async function undelete(scope: Scope, register: Register, id: number, version: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<unknown[]>`
    UPDATE ${Prisma.raw(register.table)} SET deleted_at = NULL, version = version + 1
    WHERE id = ${id}::int AND version = ${version}::int AND deleted_at IS NOT NULL RETURNING id`
  return rows.length > 0
}

/**
 * Brings a deleted record back as it was, with its parts and its figures (triggers see to both), unless the register's own rules stand against
 * it by now. Null when there is none of that id that the actor may bring back.
 */
export async function restoreRecord(
  scope: Scope,
  register: Register,
  id: number,
  version: number,
): Promise<Outcome | null> {
  const [row] = await findDeleted(scope, register, { id, limit: 1 })
  const [record] = row ? await register.load(scope, [id]) : []
  if (!record) return null
  const why = await hindrance(scope, register, record)
  if (why) return refuse(`Chưa khôi phục được “${record.title}”. ${why}`)
  if (!(await undelete(scope, register, id, version))) {
    return refuse("Bản ghi này vừa được khôi phục hoặc thay đổi. Hãy tải lại trang.")
  }
  const { key, slug, fields, privateFields } = register
  const changes = changesBetween(fields, privateFields, {}, record.inWords ?? record.values)
  const event: AuditEntry = { action: `${key}.restore`, subject: key, recordId: id, unitId: record.unitId, changes }
  return { ok: true, events: [event], to: recordHref(slug, id, { flash: { saved: true } }) }
}
