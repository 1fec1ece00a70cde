import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Prisma } from "@/lib/db/generated/client"

/** Something a list names. */
export interface ListedItem {
  recordId: number
  isDeleted: boolean
}

/** A kind of things that lists of disposal name: the records of a register, reports, files that were taken off. */
export interface Disposable {
  key: string
  name: string
  /** SQL: id, unit_id, year (null: may not go yet) and deleted_at of every row there is. */
  rows: Prisma.Sql
  /** Its title may name a person: the minute does not keep it. */
  namesPerson: boolean
  titles: (scope: Scope, ids: number[]) => Promise<Map<number, string>>
  /** Disposes of what a list of a unit names; one event each. */
  dispose: (scope: Scope, items: ListedItem[], unitId: number) => Promise<AuditEntry[]>
}
