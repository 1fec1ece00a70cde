import type { Scope } from "@/lib/access/scope"
import type { DashboardQuery } from "./dashboard-query"

/** A unit by the name that the view asked for gives it. */
export interface Place {
  id: number
  name: string
  /** Whether the actor may open it. */
  known: boolean
}

/** A unit with those above it, the root first, by the structure of the period's last year or of today; null for one without a place. */
export async function findPlace(scope: Scope, unitId: number, query: Pick<DashboardQuery, "restated" | "to">) {
  const tree = query.restated ? 0 : query.to
  const rows = await scope.tx.$queryRaw<(Place & { alive: boolean })[]>`
    WITH place AS (
      SELECT path, alive FROM roll_up.tree_node WHERE unit_id = ${unitId}::int AND tree IN (0, ${tree}::int)
      ORDER BY tree = ${tree}::int DESC LIMIT 1
    )
    SELECT a.id, unit_name_on(a.id, roll_up.reference_day(${tree}::int)) AS name, place.alive,
      EXISTS (SELECT 1 FROM roll_up.tree_node n WHERE n.unit_id = a.id AND n.path @> ARRAY[${scope.actor.unitId}::int]) AS known
    FROM place, unnest(place.path) WITH ORDINALITY a(id, place_in_path) ORDER BY a.place_in_path`
  const unit = rows.at(-1)
  return unit ? { unit, above: rows.slice(0, -1) } : null
}
