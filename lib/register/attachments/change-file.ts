import type { Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import type { AuditEntry } from "@/lib/audit/record-event"
import { undoDays } from "../deleted"
import type { Register } from "../register-types"

interface FileOfRecord {
  register: Register
  id: number
  fileId: number
}

/** Files that were taken off may be put back for so long. */
const putBackSince = () => new Date(Date.now() - undoDays * 86_400_000)

/** Takes a file off a record the actor may change, or puts it back; its content is kept. Null when there is none. */
export async function changeFile(
  scope: Scope,
  input: FileOfRecord,
  to: "detach" | "reattach",
): Promise<Outcome | null> {
  const { register } = input
  const record = await register.find(scope, input.id)
  if (!record || !(await holdsUnit(scope, record.unitId))) return null
  const deletedAt = to === "detach" ? null : { gt: putBackSince() }
  const where = { id: input.fileId, register: register.key, recordId: input.id, deletedAt }
  const file = await scope.tx.attachment.findFirst({ where })
  if (!file) return null
  const detached = to === "detach"
  await scope.tx.attachment.update({ where: { id: file.id }, data: { deletedAt: detached ? new Date() : null } })
  const names = detached ? { before: file.fileName, after: "" } : { before: "", after: file.fileName }
  const event: AuditEntry = {
    action: `${register.key}.${to}`,
    subject: register.key,
    recordId: input.id,
    unitId: record.unitId,
    changes: { "Tệp đính kèm": names },
  }
  return { ok: true, events: [event], to: recordHref(register.slug, input.id, { flash: { saved: true } }) }
}

/** Files of a record that were taken off and may be put back, the latest first. */
export async function loadDetached(scope: Scope, register: string, recordId: number) {
  return scope.tx.attachment.findMany({
    where: { register, recordId, deletedAt: { gt: putBackSince() } },
    orderBy: { deletedAt: "desc" },
  })
}
