import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { disposalHref } from "@/lib/addresses/privacy"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import { disposables } from "./disposables"
import { findDue } from "./find-due"

/** One list stays readable; what is left over goes into the next. */
const mostItems = 2000

type Item = Omit<Prisma.DisposalItemCreateManyInput, "listId">

async function dueItems(scope: Scope): Promise<Item[]> {
  const items: Item[] = []
  for (const kind of disposables) {
    const due = await findDue(scope, kind, mostItems - items.length)
    const titles = await kind.titles(
      scope,
      due.map(({ id }) => id),
    )
    items.push(
      ...due.map(({ id, year, isDeleted }) => {
        return { register: kind.key, recordId: id, year, isDeleted, title: titles.get(id) ?? "" }
      }),
    )
  }
  return items
}

/** Lists what may be disposed of in the actor's branch, for the leader to decide on. Nothing is deleted by it. */
export async function drawList(scope: Scope): Promise<Outcome> {
  const { unitId, fullName } = scope.actor
  await scope.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('disposal list'))`
  if (await scope.tx.disposalList.count({ where: { unitId, status: "drawn" } })) {
    return refuse("Đơn vị đang có một danh mục chờ duyệt. Hãy chờ lãnh đạo quyết định rồi lập danh mục mới.")
  }
  const items = await dueItems(scope)
  if (items.length === 0) return refuse("Chưa có bản ghi nào hết thời hạn bảo quản hoặc đã xóa quá 30 ngày.")
  const { id } = await scope.tx.disposalList.create({ data: { unitId, drawnBy: fullName } })
  await scope.tx.disposalItem.createMany({ data: items.map((item) => ({ ...item, listId: id })) })
  const changes = { "Số bản ghi": { before: "", after: formatNumber(items.length) } }
  const event: AuditEntry = { action: "disposals.create", subject: "disposals", recordId: id, unitId, changes }
  return { ok: true, events: [event], to: disposalHref(id, { flash: { saved: true } }) }
}
