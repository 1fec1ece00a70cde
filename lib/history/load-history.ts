import type { Scope } from "@/lib/access/scope"
import type { Changes } from "@/lib/audit/record-event"
import { readChanges } from "./read-changes"

/** One line of a record's history. */
export interface HistoryEvent {
  at: Date
  actorName: string
  role: string | null
  action: string
  changes: Changes
}

const longest = 500

/** What happened to a record that the caller knows to be readable, newest first; at most the last 500 events. */
export async function loadHistory(
  { tx }: Scope,
  subject: string,
  recordId: number,
  { only, not }: { only?: string[]; not?: string[] } = {},
): Promise<HistoryEvent[]> {
  const action = only ? { in: only } : { notIn: not ?? [] }
  const events = await tx.auditEvent.findMany({
    where: { subject, recordId, action },
    orderBy: { id: "desc" },
    take: longest,
    select: { at: true, actorName: true, role: true, action: true, changes: true },
  })
  return events.map((event) => ({ ...event, changes: readChanges(event.changes) }))
}
