import { disposalHref } from "@/lib/addresses/privacy"
import { Prisma } from "@/lib/db/generated/client"
import { roleHolds } from "@/lib/access/active-role"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import type { AuditEntry } from "@/lib/audit/record-event"
import { disposables } from "./disposables"
import type { DecideInput } from "./schema"

interface Waiting {
  id: number
  unitId: number
  version: number
  status: string
}

/** The list, when it is the actor's to decide on: as leader of its unit, or as administrator where the unit has no leader. */
async function findDecidable({ tx, actor }: Scope, id: number): Promise<Waiting | null> {
  const rows = await tx.$queryRaw<Waiting[]>`
    SELECT l.id, l.unit_id AS "unitId", l.version, l.status::text FROM disposal_list l WHERE l.id = ${id}::int AND CASE
      WHEN ${actor.role === "leader"} THEN l.unit_id = ${actor.unitId}::int
      WHEN ${actor.role === "admin"} THEN l.unit_id IN (${branchUnits(actor.unitId)}) AND NOT EXISTS (
        SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.locked_at IS NULL
        WHERE r.unit_id = l.unit_id AND r.role = 'leader' AND ${roleHolds(Prisma.sql`r`)})
      ELSE false END FOR UPDATE OF l`
  return rows[0] ?? null
}

async function disposeAll(scope: Scope, list: Waiting): Promise<AuditEntry[]> {
  const items = await scope.tx.disposalItem.findMany({ where: { listId: list.id } })
  const events: AuditEntry[] = []
  // People last: their commitments are emptied before.
  const order = [...disposables].sort((a, b) => Number(a.key === "people") - Number(b.key === "people"))
  for (const { key, dispose } of order) {
    const own = items.filter((item) => item.register === key)
    if (own.length > 0) events.push(...(await dispose(scope, own, list.unitId)))
  }
  const naming = disposables.flatMap(({ key, namesPerson }) => (namesPerson ? [key] : []))
  await scope.tx.disposalItem.updateMany({ where: { listId: list.id, register: { in: naming } }, data: { title: "" } })
  return events
}

/** Approves a list: what it names is disposed of in this very transaction, and the list becomes the minute of it. Or refuses it. */
export async function decideList(
  scope: Scope,
  { id, version, decision }: DecideInput,
  status: "approved" | "refused",
): Promise<Outcome | null> {
  const list = await findDecidable(scope, id)
  if (!list) return null
  if (list.status !== "drawn" || list.version !== version) {
    return refuse("Danh mục này đã được quyết định. Hãy tải lại trang.")
  }
  const events = status === "approved" ? await disposeAll(scope, list) : []
  const decided = { status, decision, decidedBy: scope.actor.fullName, decidedAt: new Date() }
  await scope.tx.disposalList.update({ where: { id }, data: { ...decided, version: { increment: 1 } } })
  const changes = { "Quyết định": { before: "", after: decision } }
  const action = status === "approved" ? "disposals.approve" : "disposals.return"
  const event: AuditEntry = { action, subject: "disposals", recordId: id, unitId: list.unitId, changes }
  return { ok: true, events: [event, ...events], to: disposalHref(id, { flash: { saved: true } }) }
}
