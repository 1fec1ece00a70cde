import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/client"
import type { Role } from "@/lib/access/roles"

/** Before and after by field; a private text says only that it changed. */
export type Changes = Record<string, { before: string; after: string }>

/** What happened to which record. */
export interface AuditEntry {
  /** For example "documents.create". */
  action: string
  /** Register key, or "units", "accounts", "sessions". */
  subject: string
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

/** Writes the events into the transaction of the change itself. */
export async function recordEvents(tx: Tx, actor: AuditActor, entries: AuditEntry[]): Promise<void> {
  const data: Prisma.AuditEventCreateManyInput[] = entries.map((entry) => ({
    accountId: actor.accountId ?? null,
    actorName: actor.fullName,
    role: actor.role ?? null,
    roleUnitId: actor.unitId ?? null,
    action: entry.action,
    subject: entry.subject,
    recordId: entry.recordId ?? null,
    unitId: entry.unitId ?? null,
    changes: entry.changes ?? {},
  }))
  if (data.length > 0) await tx.auditEvent.createMany({ data })
}
