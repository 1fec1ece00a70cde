import type { Scope } from "@/lib/access/scope"

/** A unit as pickers and headings name it: its present (or last) name and the way down to it. */
export interface UnitOption {
  id: number
  name: string
  path: string
}

/** Names and paths of the given units in today's structure. */
export async function unitOptions(scope: Scope, ids: number[]): Promise<UnitOption[]> {
  return scope.tx.$queryRaw<UnitOption[]>`
    SELECT n.unit_id AS id, unit_name_on(n.unit_id, roll_up.today()) AS name,
      coalesce((SELECT string_agg(unit_name_on(a.id, roll_up.today()), ' › ' ORDER BY a.place)
        FROM unnest(n.path) WITH ORDINALITY a(id, place) WHERE a.id <> n.unit_id AND a.place > 1), '') AS path
    FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ANY (${ids}::int[])`
}

/** The same by id, for forms. */
export async function unitOptionsById(scope: Scope, ids: number[]): Promise<Record<string, UnitOption>> {
  return Object.fromEntries((await unitOptions(scope, ids)).map((unit) => [String(unit.id), unit]))
}
