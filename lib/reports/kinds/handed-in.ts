import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { reportName, type ReportPeriod } from "../period"
import { periodColumns } from "../period-columns"
import { monthEndOf } from "./spans"
import { yearKind } from "./unit-kind"

/** The periods of reports of a unit's branch that were handed in and whose days a kind's cut-offs gave; those of cumulative kinds rest on the year's too. */
function findHandedIn({ tx }: Scope, unitId: number, kind: string, fromOn: IsoDate): Promise<ReportPeriod[]> {
  return tx.$queryRaw<ReportPeriod[]>`
    SELECT DISTINCT ${periodColumns} FROM report r JOIN report_kind k ON k.key = r.kind_key
    JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = r.unit_id AND n.path @> ARRAY[${unitId}::int]
    WHERE r.status <> 'draft' AND k.rhythm <> 'free' AND (k.key = ${kind} OR ${kind} = ${yearKind} AND k.cumulative)
      AND r.to_on > ${toDbDate(fromOn)}::date - interval '3 months'`
}

/** Why cut-offs of a kind are not changed from a day on, in words: a report was handed in for a span that they gave; null where none was. */
export async function restingReport(
  scope: Scope,
  unitId: number,
  kind: string,
  fromOn: IsoDate,
): Promise<string | null> {
  const found = (await findHandedIn(scope, unitId, kind, fromOn)).filter((one) => monthEndOf(one) >= fromOn)
  const [last] = found.sort((a, b) => (monthEndOf(a) < monthEndOf(b) ? 1 : -1))
  if (!last) return null
  return `${reportName(last)} đã nộp theo ngày chốt đang dùng và giữ nguyên kỳ. Hãy chọn ngày sau ${formatDate(monthEndOf(last))}.`
}
