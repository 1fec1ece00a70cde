import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { Days } from "@/lib/format/months"
import { registerByKey } from "@/lib/registers/registry"

/** A stated total of days that go beyond those of some numbers: none of these holds it. */
export interface LongerTotal {
  id: number
  title: string
}

const most = 50

/** What was stated of a unit for longer than a span of days, and for days of it, the latest first; as far as the actor may read it. */
export async function findLongerTotals(scope: Scope, unitId: number, days: Days): Promise<LongerTotal[]> {
  const [first, last] = days.map(toDbDate)
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM roll_up.total t
    WHERE t.unit_id = ${unitId}::int AND t.first <= ${last}::date AND t.last >= ${first}::date
      AND NOT (t.first >= ${first}::date AND t.last <= ${last}::date)
    ORDER BY t.last DESC, t.id LIMIT ${most}::int`
  const ids = rows.map(({ id }) => id)
  const records = new Map(
    (await registerByKey("statedTotals").findMany(scope, ids)).map((record) => [record.id, record]),
  )
  return ids.flatMap((id) => {
    const title = records.get(id)?.title
    return title === undefined ? [] : [{ id, title }]
  })
}
