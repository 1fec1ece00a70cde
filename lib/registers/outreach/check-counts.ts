import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { loadKinds } from "@/lib/roll-up/kinds"
import { whyNotCounted } from "@/lib/roll-up/why-not-counted"
import { partProblems } from "./rules"
import type { OutreachInput } from "./schema"

interface Counted {
  unitId: number
  month: string
  kindKey: string
  value: number
}

const gridOf = ({ unitId, month }: Pick<Counted, "unitId" | "month">) => `${unitId} ${month}`

/** What is stored for the units and months of the inputs, apart from the records that they replace. */
async function storedBeside(scope: Scope, inputs: OutreachInput[], replaced: number[]): Promise<Counted[]> {
  const [units, months] = [inputs.map((input) => input.unitId), inputs.map((input) => toDbDate(input.month))]
  return scope.tx.$queryRaw<Counted[]>`
    SELECT c.unit_id AS "unitId", c.month::text AS month, c.kind_key AS "kindKey", c.value FROM outreach_count c
    WHERE c.deleted_at IS NULL AND c.id <> ALL (${replaced}::int[])
      AND (c.unit_id, c.month) IN (SELECT * FROM unnest(${units}::int[], ${months}::date[]))`
}

/** A kind is one that the unit counts in the year. */
export async function checkKinds(scope: Scope, inputs: OutreachInput[]): Promise<Record<string, string>[]> {
  const asked = inputs.map(({ unitId, kindKey, month }) => ({ unitId, kindKey, year: yearOf(month) }))
  return (await whyNotCounted(scope, asked)).map((kindKey): Record<string, string> => (kindKey ? { kindKey } : {}))
}

/** A kind counts once in a unit's month, and a part does not exceed its whole, among the inputs and what is stored beside them. */
export async function checkCounts(
  scope: Scope,
  inputs: OutreachInput[],
  replaced: number[],
): Promise<Record<string, string>[]> {
  const kinds = await loadKinds(
    scope,
    inputs.map(({ unitId }) => unitId),
  )
  const nameOf = new Map(kinds.map((kind) => [kind.key, kind.name]))
  const grids = new Map<string, Map<string, number>>()
  const add = (counted: Counted): boolean => {
    const grid = grids.get(gridOf(counted)) ?? new Map<string, number>()
    grids.set(gridOf(counted), grid)
    if (grid.has(counted.kindKey)) return false
    grid.set(counted.kindKey, counted.value)
    return true
  }
  for (const stored of await storedBeside(scope, inputs, replaced)) add(stored)
  const fresh = inputs.map(add)
  const problems = new Map([...grids].map(([key, values]) => [key, partProblems(kinds, values)]))
  return inputs.map((input, i): Record<string, string> => {
    const { kindKey } = input
    if (!fresh[i]) return { kindKey: `Tháng này đã có số “${nameOf.get(kindKey) ?? kindKey}”. Hãy sửa số đã ghi.` }
    const problem = problems.get(gridOf(input))?.find(({ part, whole }) => part === kindKey || whole === kindKey)
    return problem ? { value: problem.message } : {}
  })
}
