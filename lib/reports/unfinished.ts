import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import { reportStatusNames, type ReportStatus } from "@/lib/glossary"
import { reportName, type ReportPeriod } from "./period"
import { periodColumns } from "./period-columns"
import { groupOf, type Affected } from "@/lib/units/wizard/affected-group"
import type { Moves, UnfinishedWork } from "@/lib/units/wizard/unfinished"

async function reportsOf({ tx }: Scope, ended: number[], statuses: ReportStatus[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<(ReportPeriod & { id: number; name: string; status: ReportStatus })[]>`
    SELECT r.id, unit_name_on(r.unit_id, roll_up.today()) AS name, r.status::text, ${periodColumns}
    FROM report r JOIN report_kind k ON k.key = r.kind_key
    WHERE r.unit_id = ANY (${ended}::int[]) AND r.status::text = ANY (${statuses}::text[]) ORDER BY r.to_on DESC, 2`
  return rows.map(({ id, name, status, ...period }) => ({
    text: `${reportName(period)} của ${name}: ${reportStatusNames[status].toLowerCase()}`,
    href: reportHref(id),
  }))
}

/** Reports that the unit above has not decided about yet: another one will. */
async function waitingReports({ tx }: Scope, { units, nameOf }: Moves): Promise<Affected[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const rows = await tx.$queryRaw<(ReportPeriod & { id: number; unitId: number })[]>`
    SELECT r.id, r.unit_id AS "unitId", ${periodColumns} FROM report r JOIN report_kind k ON k.key = r.kind_key
    WHERE r.unit_id = ANY (${[...byId.keys()]}::int[]) AND r.status = 'submitted' ORDER BY r.to_on DESC, r.id`
  return rows.map(({ id, unitId, ...period }) => {
    const { name, before, after } = byId.get(unitId)!
    const [was, is] = [before[1]!, after[1]!].map(nameOf)
    return {
      text: `${reportName(period)} của ${name}: ${is} duyệt, thay cho ${was}`,
      href: reportHref(id),
    }
  })
}

/** Reports that are not written, handed in or decided about yet, at units that end or come under another. */
export const unfinishedReports: UnfinishedWork = {
  atEnded: async (scope, { toCell, other }) => {
    const ended = [...toCell, ...other]
    return [
      ...groupOf(
        "Báo cáo sẽ không ai viết tiếp, nộp được",
        "Chỉ đơn vị lập báo cáo viết và nộp được, đơn vị kế thừa thì không. Hãy nộp trước khi đơn vị kết thúc.",
        await reportsOf(scope, ended, ["draft", "returned"]),
      ),
      ...groupOf(
        "Báo cáo đang chờ duyệt",
        "Vẫn duyệt được sau ngày này, nhưng không rút lại được và nếu bị trả lại thì không ai sửa, nộp lại được. Hãy duyệt, hoặc rút lại rồi nộp lại, trước khi đơn vị kết thúc.",
        await reportsOf(scope, ended, ["submitted"]),
      ),
    ]
  },
  atMoved: async (scope, moves) =>
    groupOf(
      "Báo cáo đã nộp của đơn vị chuyển cấp trên",
      "Từ ngày này do cấp trên mới duyệt hoặc trả lại.",
      await waitingReports(scope, moves),
    ),
}
