import { note, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Register, StoredRecord } from "./register-types"

/** How private texts reach a reader; the last part of the event's action. */
export const readVerbs = ["view", "print", "export"] as const

export type ReadVerb = (typeof readVerbs)[number]

/** Notes who reads which private texts. */
export function noteReads(
  scope: Scope,
  { key }: Pick<Register, "key">,
  records: Pick<StoredRecord, "id" | "unitId">[],
  verb: ReadVerb = "view",
): void {
  const entries = records.map(({ id, unitId }): AuditEntry => ({
    action: `${key}.${verb}`,
    subject: key,
    recordId: id,
    unitId,
  }))
  note(scope, entries)
}

/** Whether the record came with texts that not everybody reads. */
export function holdsPrivateTexts(
  { privateFields }: Pick<Register, "privateFields">,
  { values }: StoredRecord,
): boolean {
  return privateFields.some((name) => values[name] !== undefined)
}

/** Notes those of the records that hold private texts: call it wherever values of records leave for the screen or a file. */
export function noteTextReads(
  scope: Scope,
  register: Pick<Register, "key" | "privateFields">,
  records: StoredRecord[],
  verb?: ReadVerb,
): void {
  noteReads(
    scope,
    register,
    records.filter((record) => holdsPrivateTexts(register, record)),
    verb,
  )
}
