import type { Scope } from "@/lib/access/scope"
import { commitmentsHref } from "@/lib/addresses/known-records"
import { listParams } from "@/lib/format/list-params"
import { groupOf, type Affected } from "@/lib/units/wizard/affected-group"
import type { UnfinishedWork } from "@/lib/units/wizard/unfinished"

async function withoutResult({ tx }: Scope, ended: number[]): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ unitId: number; name: string; year: number; count: number }[]>`
    SELECT c.unit_id AS "unitId", unit_name_on(c.unit_id, roll_up.today()) AS name, c.year, count(*)::int AS count FROM commitment c
    WHERE c.unit_id = ANY (${ended}::int[]) AND c.deleted_at IS NULL AND c.status <> 'concluded' GROUP BY 1, 2, 3 ORDER BY 3 DESC, 2`
  return rows.map(({ name, year, count, unitId }) => ({
    text: `${count} bản cam kết năm ${year} chưa có kết quả của ${name}`,
    href: commitmentsHref({
      query: { [listParams.unit]: unitId, [listParams.from]: year, [listParams.to]: year },
    }),
  }))
}

/** Commitments without a result, at cells that end. */
export const unfinishedCommitments: UnfinishedWork = {
  atEnded: async (scope, { toCell, other }) => [
    ...groupOf(
      "Bản cam kết chi bộ kế thừa ghi tiếp",
      "Giữ ở chi bộ cũ; chi ủy của chi bộ kế thừa đọc và ghi tiếp được.",
      await withoutResult(scope, toCell),
    ),
    ...groupOf(
      "Bản cam kết sẽ không ai ghi tiếp được",
      "Giữ ở chi bộ cũ, không có chi bộ nào kế thừa toàn bộ. Hãy ghi xong kết quả trước khi chi bộ kết thúc.",
      await withoutResult(scope, other),
    ),
  ],
}
