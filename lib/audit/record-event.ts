import type { Tx } from "@/lib/db/client"
import { insertRows } from "@/lib/db/insert-rows"
import type { Role } from "@/lib/db/generated/enums"
import type { AuditVerb } from "./action-names"
import type { AuditSubject } from "./subjects"

/** Before and after by field; a private text says only that it changed. */
export type Changes = Record<string, { before: string; after: string }>

/** What happened to which record. */
export interface AuditEntry {
  /** For example "documents.create"; the log has a word for its last part. */
  action: `${string}.${AuditVerb}`
  subject: AuditSubject
  recordId?: number
  unitId?: number
  changes?: Changes
}

/** Who did it; a system event has no account. */
export interface AuditActor {
  accountId?: number
  fullName: string
  role?: Role
  unitId?: number
}

/** From so many events on the database looks at the log anew: who stands behind an account is asked of it for each, by plans made for fewer. */
const many = 1000

/** Writes the events into the transaction of the change itself. */
export async function recordEvents(tx: Tx, actor: AuditActor, entries: AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    accountId: actor.accountId,
    actorName: actor.fullName,
    role: actor.role,
    roleUnitId: actor.unitId,
    action: entry.action,
    subject: entry.subject,
    recordId: entry.recordId,
    unitId: entry.unitId,
    changes: entry.changes ?? {},
  }))
  await insertRows(tx, "audit_event", rows)
  if (rows.length >= many) await tx.$executeRaw`ANALYZE audit_event`
}
