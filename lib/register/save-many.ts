import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { changesBetween } from "./changes"
import type { Register, RegisterStore, StoredRecord } from "./register-types"

/** What the one save of a grid changes: records that appear, change and go. */
export interface GridChanges<Input> {
  created: Input[]
  updated: { record: StoredRecord; input: Input }[]
  removed: StoredRecord[]
}

const faster = "Người khác vừa sửa bảng này. Hãy tải lại trang, xem lại rồi nhập."

function event(register: Register, action: AuditVerb, before?: StoredRecord, after?: StoredRecord): AuditEntry {
  const record = (after ?? before)!
  const changes = changesBetween(register.fields, register.privateFields, before?.values ?? {}, after?.values ?? {})
  const { key } = register
  return { action: `${key}.${action}`, subject: key, recordId: record.id, unitId: record.unitId, changes }
}

/**
 * Writes all changes of a grid that is known to be the actor's, each with its audit event; refused as a whole when somebody changed one of the
 * records meanwhile. `to` is where the page goes on.
 */
export async function saveMany<Input>(
  scope: Scope,
  register: Register,
  store: RegisterStore<Input>,
  { created, updated, removed }: GridChanges<Input>,
  to: string,
): Promise<Outcome> {
  for (const { id, version } of removed) if (!(await store.remove(scope, id, version))) return refuse(faster)
  for (const { record, input } of updated) {
    if (!(await store.update(scope, record.id, record.version, input))) return refuse(faster)
  }
  const ids = created.length > 0 ? await store.create(scope, created) : []
  const now = [...ids, ...updated.map(({ record }) => record.id)]
  const after = new Map((await store.load(scope, now)).map((record) => [record.id, record]))
  const events = [
    ...removed.map((record) => event(register, "delete", record)),
    ...updated.map(({ record }) => event(register, "update", record, after.get(record.id))),
    ...ids.map((id) => event(register, "create", undefined, after.get(id))),
  ]
  return { ok: true, events, to }
}
