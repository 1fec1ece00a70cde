import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { textUnitIds } from "./privacy"
import { statusAfter } from "./rules"
import { dayError } from "./steps"
import { commitmentStore } from "./store"
import { changeEvent } from "./take-step"

interface Approval {
  unitId: number
  year: number
  on: IsoDate
  chosen: { id: number; version: number }[]
}

/** Approves all that were ticked, or none: who stands in the way is named. */
export async function approveMany(scope: Scope, { unitId, year, on, chosen }: Approval): Promise<Outcome | null> {
  if (!(await textUnitIds(scope)).has(unitId)) return null
  const ids = chosen.map((one) => one.id)
  const where = { id: { in: ids }, unitId, year, deletedAt: null }
  const rows = await scope.tx.commitment.findMany({ where, include: { person: true } })
  if (rows.length !== new Set(ids).size) return null

  const versionOf = new Map(chosen.map((one) => [one.id, one.version]))
  const changed = rows.filter((row) => !statusAfter("approve", row.status) || row.version !== versionOf.get(row.id))
  const names = (some: typeof rows) => some.map((row) => row.person.fullName).join(", ")
  if (changed.length > 0)
    return refuse(`Bản cam kết vừa thay đổi: ${names(changed)}. Hãy tải lại trang, xem lại rồi duyệt.`)
  const held = rows.filter((row) => row.person.restrictedAt)
  if (held.length > 0) return refuse(`Đang hạn chế xử lý dữ liệu của ${names(held)}. Hãy bỏ chọn những người này.`)
  const late = rows.find((row) => dayError(on, row.submittedOn))
  if (late) return refuse("Chưa duyệt bản nào.", { on: `${late.person.fullName}: ${dayError(on, late.submittedOn)}` })

  const before = new Map((await commitmentStore.load(scope, ids)).map((record) => [record.id, record]))
  const count = await scope.tx.$executeRaw`
    UPDATE commitment c SET status = 'approved', approved_on = ${toDbDate(on)}::date, version = c.version + 1
    FROM unnest(${ids}::int[], ${chosen.map((one) => one.version)}::int[]) AS seen (id, version)
    WHERE c.id = seen.id AND c.version = seen.version AND c.status = 'submitted' AND c.deleted_at IS NULL`
  if (count !== rows.length)
    return refuse("Người khác vừa sửa một trong các bản cam kết này. Hãy tải lại trang, xem lại rồi duyệt.")
  const after = await commitmentStore.load(scope, ids)
  const events = after.map((record) => changeEvent("approve", before.get(record.id)!, record))
  return { ok: true, events, to: commitmentYearHref(year, unitId, { approved: count }) }
}
