import { readable } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { recordHref, registerHref } from "@/lib/addresses/records"
import { recommendationsHref } from "@/lib/addresses/work"
import { Prisma } from "@/lib/db/generated/client"
import { today, type IsoDate } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { registerByKey } from "@/lib/registers/registry"
import { madeTo } from "./recommendations"
import type { WorkItem } from "./work-item"

interface Counted {
  number: number
  rounds: number
  roundId: number
  until: IsoDate | null
}

const soon = Prisma.sql`BETWEEN roll_up.today() AND roll_up.today() + 14`
const late = Prisma.sql`< roll_up.today()`

/** Open recommendations of the branch's own rounds, one by one, with a deadline as asked. */
async function countMade(scope: Scope, deadline: Prisma.Sql): Promise<Counted> {
  const visible = await readable(scope, Prisma.sql`r.unit_id`, Prisma.sql`extract(year FROM r.started_on)::int`)
  const rows = await scope.tx.$queryRaw<Counted[]>`
    SELECT count(*)::int AS number, count(DISTINCT r.inspection_id)::int AS rounds, min(r.inspection_id) AS "roundId",
      min(r.deadline)::text AS until
    FROM inspection_recommendation r
    WHERE r.deleted_at IS NULL AND r.done_on IS NULL AND r.deadline ${deadline} AND ${visible}`
  return rows[0]!
}

async function madeItem(scope: Scope, attention: "overdue" | "dueSoon"): Promise<WorkItem[]> {
  const isLate = attention === "overdue"
  const { number, rounds, roundId, until } = await countMade(scope, isLate ? late : soon)
  if (number === 0) return []
  const slug = registerByKey("inspections").slug
  const item = {
    key: `recommendations ${attention}`,
    title: isLate ? "Kiến nghị sau kiểm tra đã quá hạn" : "Kiến nghị sau kiểm tra đến hạn trong 14 ngày",
    href:
      rounds === 1
        ? recordHref(slug, roundId)
        : registerHref(slug, { query: { attention, [listParams.sort]: "openDeadline" } }),
    count: { number, unit: "kiến nghị" },
    until: until ?? undefined,
    late: isLate,
  }
  return [item]
}

/** What other units' rounds recommended to units of the branch, and is not done. */
async function toFollow(scope: Scope): Promise<WorkItem[]> {
  const rows = await scope.tx.$queryRaw<{ number: number; until: IsoDate | null }[]>`
    SELECT count(*)::int AS number, min(r.deadline)::text AS until
    FROM inspection_recommendation r WHERE r.done_on IS NULL AND ${madeTo(scope)}`
  const { number, until } = rows[0]!
  if (number === 0) return []
  const item = {
    key: "recommendations to follow",
    title: "Kiến nghị phải thực hiện sau kiểm tra",
    href: recommendationsHref(),
    count: { number, unit: "kiến nghị" },
    until: until ?? undefined,
    late: until !== null && until < today(),
  }
  return [item]
}

/** Recommendations to chase, and recommendations to follow; each is counted by itself. */
export async function findRecommendationWork(scope: Scope): Promise<WorkItem[]> {
  return [...(await toFollow(scope)), ...(await madeItem(scope, "overdue")), ...(await madeItem(scope, "dueSoon"))]
}
