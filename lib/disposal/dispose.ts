import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { takeIdentity } from "@/lib/privacy/take-identity"
import type { Register } from "@/lib/registers/define-register"
import { gone, keeping } from "./keeping"

type Ids = number[]

/** Rows that were deleted long ago go for good; returns those that something else still refers to. */
async function deleteForGood({ tx }: Scope, register: Register, ids: Ids): Promise<Ids> {
  const [row] = await tx.$queryRaw<{ kept: Ids }[]>`
    SELECT delete_for_good(${register.table}::regclass, ${ids}::int[]) AS kept`
  return row!.kept
}

/** Texts in the rows that hang on the records. */
async function emptyParts({ tx }: Scope, key: string, ids: Ids): Promise<void> {
  await tx.lifeStep.updateMany({ where: { register: key, recordId: { in: ids } }, data: { evidence: "" } })
  if (key === "commitments") await tx.commitmentItem.deleteMany({ where: { commitmentId: { in: ids } } })
  if (key === "plans") {
    await tx.planTaskNote.deleteMany({ where: { task: { planId: { in: ids } } } })
    const empty = { content: "", duty: "", owner: "", evidence: "" }
    await tx.planTask.updateMany({ where: { planId: { in: ids } }, data: empty })
  }
  if (key === "inspections") {
    const where = { inspectionId: { in: ids } }
    // A visit names a unit of the tree or somebody else: of these something has to stand there.
    const outside = { ...where, visitedUnitId: null }
    await tx.inspectionVisit.updateMany({ where: outside, data: { organisation: gone } })
    const empty = { content: "", organisation: "", evidence: "" }
    await tx.inspectionRecommendation.updateMany({ where, data: empty })
  }
}

/** The rows stay and count as before, without their texts. */
async function empty(scope: Scope, register: Register, ids: Ids): Promise<void> {
  if (ids.length === 0) return
  await emptyParts(scope, register.key, ids)
  if (register.key === "people") {
    for (const id of ids) await takeIdentity(scope, id)
    return
  }
  await scope.tx.$executeRaw`
    UPDATE ${Prisma.raw(register.table)} SET ${keeping[register.key]!.emptied}, version = version + 1 WHERE id = ANY (${ids}::int[])`
}

/** Disposes of listed records of one register, with their files and what the log says of them; one event each. */
export async function disposeOf(
  scope: Scope,
  register: Register,
  items: { recordId: number; isDeleted: boolean }[],
  unitId: number,
): Promise<AuditEntry[]> {
  const { key } = register
  const ids = items.map(({ recordId }) => recordId)
  // First: rules of some records let go only of what is declared scrubbed.
  await scope.tx.$executeRaw`SELECT scrub_history(${key}, ${ids}::int[])`
  await scope.tx.attachment.deleteMany({ where: { register: key, recordId: { in: ids } } })
  const deleted = items.flatMap(({ recordId, isDeleted }) => (isDeleted ? [recordId] : []))
  const kept = await deleteForGood(scope, register, deleted)
  const wentAway = deleted.filter((id) => !kept.includes(id))
  await scope.tx.lifeStep.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await scope.tx.replication.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await empty(scope, register, [...items.flatMap((item) => (item.isDeleted ? [] : [item.recordId])), ...kept])
  return ids.map((recordId) => ({ action: `${key}.dispose`, subject: key, recordId, unitId }))
}
