import { cache } from "react"
import type { Scope } from "@/lib/access/scope"
import type { Deadline } from "./deadline"

interface SetDeadline extends Omit<Deadline, "name" | "setBy"> {
  unitId: number
  setById: number
  setByName: string
}

/** A unit's deadline, and the one it would have if it had not set its own. */
export interface UnitDeadline {
  now: Deadline
  inherited: Deadline
}

/** What units and those above them in today's structure set for a year, the nearest first. */
function findSet(scope: Scope, unitIds: number[], year: number): Promise<SetDeadline[]> {
  return scope.tx.$queryRaw<SetDeadline[]>`
    SELECT n.unit_id AS "unitId", d.kind_key AS key, d.month, d.day, d.unit_id AS "setById",
      unit_name_on(d.unit_id, roll_up.today()) AS "setByName"
    FROM roll_up.tree_node n CROSS JOIN LATERAL unnest(n.path) WITH ORDINALITY a(id, step)
    JOIN deadline d ON d.unit_id = a.id AND d.year = ${year}::int
    WHERE n.tree = 0 AND n.unit_id = ANY (${unitIds}::int[]) ORDER BY a.step DESC`
}

/** The deadlines of units in a year, by unit: set by the unit itself or by the nearest above it, else as installed. */
export async function findDeadlines(
  scope: Scope,
  unitIds: number[],
  year: number,
): Promise<Map<number, UnitDeadline[]>> {
  const kinds = await scope.tx.deadlineKind.findMany({ orderBy: { sortOrder: "asc" } })
  const set = await findSet(scope, unitIds, year)
  const nearest = (unitId: number, key: string, above: boolean) =>
    set.find((one) => one.unitId === unitId && one.key === key && !(above && one.setById === unitId))
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      kinds.map(({ key, name, month, day }) => {
        const asInstalled: Deadline = { key, name, month, day, setBy: null }
        const from = (found: SetDeadline | undefined): Deadline =>
          found
            ? { key, name, month: found.month, day: found.day, setBy: { id: found.setById, name: found.setByName } }
            : asInstalled
        return { now: from(nearest(unitId, key, false)), inherited: from(nearest(unitId, key, true)) }
      }),
    ]),
  )
}

/** The deadlines of one unit in a year; several parts of a page ask for the same. */
export const findUnitDeadlines = cache(
  async (scope: Scope, unitId: number, year: number): Promise<UnitDeadline[]> =>
    (await findDeadlines(scope, [unitId], year)).get(unitId) ?? [],
)
