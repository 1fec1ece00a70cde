import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { nameFor } from "@/lib/access/unit-name"
import { Prisma } from "@/lib/db/generated/client"
import type { UnitEventKind } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"

/** One change of a unit's place; `event` is null for one that was entered without a decision. */
interface UnitMove {
  on: IsoDate
  event: { id: number; kind: UnitEventKind; decision: string; decidedOn: IsoDate | null } | null
}

/** Who a carrier is, where it belonged and belongs, and what moved it; names are null where the actor may not learn them. */
export interface CarrierFacts {
  carrierId: number
  year: number
  name: string | null
  parentThen: string | null
  parentNow: string | null
  /** Whether the actor's branch holds it today, so that its page and its events may be opened. */
  held: boolean
  moves: UnitMove[]
}

interface Carrier {
  carrierId: number
  parentThenId: number | null
  /** The last year in which it stood there. */
  year: number
}

/** What is to be told of carriers: by the names of the year's last day, and of today. */
export function findCarrierFacts(scope: Scope, carriers: Carrier[]): Promise<CarrierFacts[]> {
  const asked = JSON.stringify(carriers)
  const [carrier, parent, above] = [Prisma.sql`c."carrierId"`, Prisma.sql`c."parentThenId"`, Prisma.sql`now.parent_id`]
  const then = Prisma.sql`roll_up.reference_day(c.year)`
  return scope.tx.$queryRaw<CarrierFacts[]>`
    SELECT c."carrierId", c.year, ${nameFor(scope, carrier, then)} AS name, ${nameFor(scope, parent, then)} AS "parentThen",
      ${nameFor(scope, above, Prisma.sql`roll_up.today()`)} AS "parentNow", ${carrier} IN (${branchUnits(scope.actor.unitId)}) AS held,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('on', p.valid_from, 'event', CASE WHEN e.id IS NOT NULL THEN
          jsonb_build_object('id', e.id, 'kind', e.kind, 'decision', coalesce(nullif(e.decision, ''), own.decision, ''), 'decidedOn', e.decided_on) END) ORDER BY p.valid_from, p.id), '[]')
        FROM unit_placement p LEFT JOIN unit_event e ON e.id = p.opened_by_id
        -- Of a reform each line may bear its own: that of the carrier, or of the unit it stood under.
        LEFT JOIN LATERAL (SELECT s.decision FROM unit_succession s WHERE s.event_id = e.id AND s.decision <> ''
          AND s.predecessor_id IN (${carrier}, ${parent}) ORDER BY s.predecessor_id <> ${carrier}, s.id LIMIT 1) own ON true
        WHERE p.unit_id = ${carrier} AND p.valid_to IS DISTINCT FROM p.valid_from
          AND p.valid_from > ${then} AND p.valid_from <= roll_up.today()) AS moves
    FROM jsonb_to_recordset(${asked}::jsonb) AS c ("carrierId" int, "parentThenId" int, year int)
    JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = c."carrierId"`
}
