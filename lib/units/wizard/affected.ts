import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { reportKindNames, reportStatusNames, type ReportKind, type ReportStatus } from "@/lib/glossary"

/** Something unfinished at a unit that ends: it stays where it is, and whoever takes the unit over goes on with it. */
export interface Affected {
  text: string
  href: string | null
}

const most = 50

async function drafts({ tx }: Scope, ended: number[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ unitId: number; name: string; year: number; count: number }[]>`
    SELECT c.unit_id AS "unitId", unit_name_on(c.unit_id, roll_up.today()) AS name, c.year, count(*)::int AS count FROM commitment c
    WHERE c.unit_id = ANY (${ended}::int[]) AND c.deleted_at IS NULL AND c.status <> 'concluded' GROUP BY 1, 2, 3 ORDER BY 3 DESC, 2 LIMIT ${most}`
  return rows.map(({ name, year, count, unitId }) => ({
    text: `${count} bản cam kết năm ${year} chưa có kết quả của ${name}`,
    href: `/cam-ket?${listParams.unit}=${unitId}&${listParams.from}=${year}&${listParams.to}=${year}`,
  }))
}

async function reports({ tx }: Scope, ended: number[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ id: number; name: string; kind: ReportKind; status: ReportStatus; year: string }[]>`
    SELECT r.id, unit_name_on(r.unit_id, roll_up.today()) AS name, r.kind::text, r.status::text, to_char(r.to_month, 'YYYY') AS year FROM report r
    WHERE r.unit_id = ANY (${ended}::int[]) AND r.status <> 'locked' ORDER BY r.to_month DESC, 2 LIMIT ${most}`
  return rows.map(({ id, name, kind, status, year }) => ({
    text: `${reportKindNames[kind]} ${year} của ${name}: ${reportStatusNames[status].toLowerCase()}`,
    href: `/bao-cao/${id}`,
  }))
}

/** Deadlines of an ended unit hold for those below it no longer. */
async function deadlines({ tx }: Scope, ended: number[], on: IsoDate): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ name: string; kind: string; year: number }[]>`
    SELECT unit_name_on(d.unit_id, roll_up.today()) AS name, k.name AS kind, d.year FROM deadline d JOIN deadline_kind k ON k.key = d.kind_key
    WHERE d.unit_id = ANY (${ended}::int[]) AND d.year >= extract(year FROM ${toDbDate(on)}::date) ORDER BY d.year, 1, k.sort_order LIMIT ${most}`
  return rows.map(({ name, kind, year }) => ({
    text: `Thời hạn riêng “${kind}” năm ${year} của ${name} thôi áp dụng cho đơn vị trực thuộc`,
    href: null,
  }))
}

/** Open drafts, reports under way and own deadlines of the units that end. */
export async function findAffected(scope: Scope, ended: number[], on: IsoDate): Promise<Affected[]> {
  if (ended.length === 0) return []
  return [...(await drafts(scope, ended)), ...(await reports(scope, ended)), ...(await deadlines(scope, ended, on))]
}
