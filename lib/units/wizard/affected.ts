import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { reportKindNames, reportStatusNames, type ReportKind, type ReportStatus } from "@/lib/glossary"
import type { PlanBasis } from "../reorganise/compile-plan"
import type { Plan } from "../reorganise/plan"
import { groupOf, type Affected, type AffectedGroup } from "./affected-group"
import { findMovedWork } from "./moved-work"

async function commitments({ tx }: Scope, ended: number[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ unitId: number; name: string; year: number; count: number }[]>`
    SELECT c.unit_id AS "unitId", unit_name_on(c.unit_id, roll_up.today()) AS name, c.year, count(*)::int AS count FROM commitment c
    WHERE c.unit_id = ANY (${ended}::int[]) AND c.deleted_at IS NULL AND c.status <> 'concluded' GROUP BY 1, 2, 3 ORDER BY 3 DESC, 2`
  return rows.map(({ name, year, count, unitId }) => ({
    text: `${count} bản cam kết năm ${year} chưa có kết quả của ${name}`,
    href: `/cam-ket?${listParams.unit}=${unitId}&${listParams.from}=${year}&${listParams.to}=${year}`,
  }))
}

async function reports({ tx }: Scope, ended: number[], statuses: ReportStatus[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ id: number; name: string; kind: ReportKind; status: ReportStatus; year: string }[]>`
    SELECT r.id, unit_name_on(r.unit_id, roll_up.today()) AS name, r.kind::text, r.status::text, to_char(r.to_month, 'YYYY') AS year FROM report r
    WHERE r.unit_id = ANY (${ended}::int[]) AND r.status::text = ANY (${statuses}::text[]) ORDER BY r.to_month DESC, 2`
  return rows.map(({ id, name, kind, status, year }) => ({
    text: `${reportKindNames[kind]} ${year} của ${name}: ${reportStatusNames[status].toLowerCase()}`,
    href: `/bao-cao/${id}`,
  }))
}

/** Deadlines of an ended unit hold for those below it no longer. */
async function deadlines({ tx }: Scope, ended: number[], on: IsoDate): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ name: string; kind: string; year: number }[]>`
    SELECT unit_name_on(d.unit_id, roll_up.today()) AS name, k.name AS kind, d.year FROM deadline d JOIN deadline_kind k ON k.key = d.kind_key
    WHERE d.unit_id = ANY (${ended}::int[]) AND d.year >= extract(year FROM ${toDbDate(on)}::date) ORDER BY d.year, 1, k.sort_order`
  const own = await tx.$queryRaw<{ name: string; what: string; due: IsoDate }[]>`
    SELECT unit_name_on(d.unit_id, roll_up.today()) AS name, d.name AS what, d.due_on::text AS due FROM own_deadline d
    WHERE d.unit_id = ANY (${ended}::int[]) AND d.due_on >= ${toDbDate(on)}::date ORDER BY d.due_on, 1`
  return [
    ...rows.map(({ name, kind, year }) => ({ text: `“${kind}” năm ${year} của ${name}`, href: null })),
    ...own.map(({ name, what, due }) => ({ text: `“${what}” ngày ${formatDate(due)} của ${name}`, href: null })),
  ]
}

/** Ended units parted by whether a cell takes them over whole: its committee alone may go on with their commitments. */
function byHeir({ placed, founded }: Plan, { units, cellTypes }: PlanBasis): { cell: number[]; other: number[] } {
  const newCells = new Set(founded.flatMap(({ id, typeKey }) => (cellTypes.has(typeKey) ? id : [])))
  const ended = placed.filter(({ relation }) => relation === "successor")
  const toCell = ended.filter(({ parentId }) => newCells.has(parentId) || units.get(parentId)?.isCell === true)
  const cell = new Set(toCell.map(({ unitId }) => unitId))
  return { cell: [...cell], other: ended.flatMap(({ unitId }) => (cell.has(unitId) ? [] : unitId)) }
}

/** What is unfinished at units that end or come under another unit, by what becomes of it. */
export async function findAffected(scope: Scope, plan: Plan, basis: PlanBasis): Promise<AffectedGroup[]> {
  const { cell, other } = byHeir(plan, basis)
  const ended = [...cell, ...other]
  return [
    ...groupOf(
      "Bản cam kết chi bộ kế thừa ghi tiếp",
      "Giữ ở chi bộ cũ; chi ủy của chi bộ kế thừa đọc và ghi tiếp được.",
      await commitments(scope, cell),
    ),
    ...groupOf(
      "Bản cam kết sẽ không ai ghi tiếp được",
      "Giữ ở chi bộ cũ, không có chi bộ nào kế thừa toàn bộ. Hãy ghi xong kết quả trước khi chi bộ kết thúc.",
      await commitments(scope, other),
    ),
    ...groupOf(
      "Báo cáo sẽ không ai viết tiếp, nộp được",
      "Chỉ đơn vị lập báo cáo viết và nộp được, đơn vị kế thừa thì không. Hãy nộp trước khi đơn vị kết thúc.",
      await reports(scope, ended, ["draft", "returned"]),
    ),
    ...groupOf(
      "Báo cáo đang chờ duyệt",
      "Vẫn duyệt được sau ngày này, nhưng không rút lại được và nếu bị trả lại thì không ai sửa, nộp lại được. Hãy duyệt, hoặc rút lại rồi nộp lại, trước khi đơn vị kết thúc.",
      await reports(scope, ended, ["submitted"]),
    ),
    ...groupOf(
      "Thời hạn riêng của đơn vị kết thúc",
      "Thôi áp dụng cho đơn vị trực thuộc.",
      await deadlines(scope, ended, plan.on),
    ),
    ...(await findMovedWork(scope, plan, basis)),
  ]
}
