import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { type Prisma } from "@/lib/db/generated/client"
import { takeIdentity } from "@/lib/privacy/take-identity"
import type { RegisterKey } from "@/lib/register-key"
import type { ListedItem } from "./disposable"
import { gone, keeping } from "./keeping"

type Ids = number[]

/** Where the rows of a kind are. */
interface Kept {
  key: RegisterKey | "reports"
  table: string
  /** SQL: the same, to write to. */
  target: Prisma.Sql
}

/** Rows that were deleted long ago go for good; returns those that something else still refers to. */
export async function deleteForGood({ tx }: Scope, table: string, ids: Ids): Promise<Ids> {
  const [row] = await tx.$queryRaw<{ kept: Ids }[]>`
    SELECT delete_for_good(${table}::regclass, ${ids}::int[]) AS kept`
  return row!.kept
}

/** Words of a report and of its decisions; the numbers stay as they were frozen. */
async function emptyReports({ tx }: Scope, ids: Ids): Promise<void> {
  await tx.reportSection.deleteMany({ where: { reportId: { in: ids } } })
  const where = { submission: { reportId: { in: ids } }, reason: { not: "" } }
  await tx.reportReturnReason.updateMany({ where, data: { reason: gone } })
  await tx.reportException.updateMany({ where, data: { reason: gone } })
  await tx.reportCorrection.updateMany({ where, data: { reason: gone } })
}

/** Texts in the rows that hang on the records. */
async function emptyParts(scope: Scope, key: string, ids: Ids): Promise<void> {
  const { tx } = scope
  if (key === "reports") return emptyReports(scope, ids)
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
async function empty(scope: Scope, { key, target }: Kept, ids: Ids): Promise<void> {
  if (ids.length === 0) return
  await emptyParts(scope, key, ids)
  if (key === "people") {
    for (const id of ids) await takeIdentity(scope, id)
    return
  }
  await scope.tx.$executeRaw`
    UPDATE ${target} SET ${keeping[key]!.emptied}, version = version + 1 WHERE id = ANY (${ids}::int[])`
}

/** Disposes of listed records of one kind, with their files and what the log says of them; one event each. */
export async function disposeOf(scope: Scope, kept: Kept, items: ListedItem[], unitId: number): Promise<AuditEntry[]> {
  const { key, table } = kept
  const ids = items.map(({ recordId }) => recordId)
  // First: rules of some records let go only of what is declared scrubbed.
  await scope.tx.$executeRaw`SELECT scrub_history(${key}, ${ids}::int[])`
  await scope.tx.attachment.deleteMany({ where: { register: key, recordId: { in: ids } } })
  const deleted = items.flatMap(({ recordId, isDeleted }) => (isDeleted ? [recordId] : []))
  const stayed = await deleteForGood(scope, table, deleted)
  const wentAway = deleted.filter((id) => !stayed.includes(id))
  await scope.tx.lifeStep.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await scope.tx.replication.deleteMany({ where: { register: key, recordId: { in: wentAway } } })
  await empty(scope, kept, [...items.flatMap((item) => (item.isDeleted ? [] : [item.recordId])), ...stayed])
  return ids.map((recordId) => ({ action: `${key}.dispose`, subject: key, recordId, unitId }))
}
