import type { Scope } from "@/lib/access/scope"
import { nameFor } from "@/lib/access/unit-name"
import { Prisma } from "@/lib/db/generated/client"
import { findEventsOf, type FoundEvent } from "../reorganise/find-events"

/** A unit on the other side of a succession; the name is null where the actor may not learn it. */
export interface Counterpart {
  name: string | null
  extent: "whole" | "part"
  /** Its own decision, where the event has not one for all. */
  decision: string
}

/** What an event did to one unit; null is what it did not. */
export interface EventEffects {
  eventId: number
  founded: boolean
  ended: boolean
  name: { before: string; after: string } | null
  typeName: string | null
  /** Names are null where the actor may not learn them, and at the top of the system. */
  place: { before: string | null; after: string | null } | null
  took: Counterpart[]
  gave: Counterpart[]
}

/** An event in the life of a unit. */
export interface TimelineEntry {
  event: FoundEvent
  effects: EventEffects
}

/** SQL: the other units of a succession as a list. */
function counterparts(scope: Scope, unitId: number, side: "took" | "gave"): Prisma.Sql {
  const [other, own, day] =
    side === "took"
      ? [Prisma.sql`s.predecessor_id`, Prisma.sql`s.successor_id`, Prisma.sql`(e.effective_on - 1)`]
      : [Prisma.sql`s.successor_id`, Prisma.sql`s.predecessor_id`, Prisma.sql`e.effective_on`]
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('name', ${nameFor(scope, other, day)}, 'extent', s.extent, 'decision', s.decision) ORDER BY s.id), '[]')
    FROM unit_succession s WHERE s.event_id = e.id AND ${own} = ${unitId}::int)`
}

/** What each of the events did to the unit; of one that was taken back, what it had done. */
function findEffects(scope: Scope, unitId: number, events: number[]): Promise<EventEffects[]> {
  const unit = Prisma.sql`${unitId}::int`
  const before = Prisma.sql`(e.effective_on - 1)`
  return scope.tx.$queryRaw<EventEffects[]>`
    SELECT e.id AS "eventId", coalesce(placed.first AND placed.relation = 'child', false) AS founded, coalesce(placed.relation = 'successor', false) AS ended,
      (SELECT jsonb_build_object('before', unit_name_on(${unit}, ${before}), 'after', n.name) FROM unit_name n
        WHERE n.unit_id = ${unit} AND n.opened_by_id = e.id LIMIT 1) AS name,
      (SELECT t.name FROM unit_kind k JOIN unit_type t ON t.key = k.type_key WHERE k.unit_id = ${unit} AND k.opened_by_id = e.id LIMIT 1) AS "typeName",
      CASE WHEN placed.parent_id IS NOT NULL THEN jsonb_build_object(
        'before', ${nameFor(scope, Prisma.sql`was.parent_id`, before)}, 'after', ${nameFor(scope, Prisma.sql`placed.parent_id`, Prisma.sql`e.effective_on`)}
      ) END AS place,
      ${counterparts(scope, unitId, "took")} AS took, ${counterparts(scope, unitId, "gave")} AS gave
    FROM unit_event e
    LEFT JOIN LATERAL (SELECT p.relation, p.parent_id, NOT EXISTS (SELECT 1 FROM unit_placement b WHERE b.unit_id = ${unit} AND b.id < p.id) AS first
      FROM unit_placement p WHERE p.unit_id = ${unit} AND p.opened_by_id = e.id LIMIT 1) placed ON true
    LEFT JOIN unit_placement was ON was.unit_id = ${unit} AND daterange(was.valid_from, was.valid_to) @> ${before}
    WHERE e.id = ANY (${events}::int[])`
}

/** Every event in the life of a unit that is known to be visible, the latest first, those that were taken back with them. */
export async function findTimeline(scope: Scope, unitId: number): Promise<TimelineEntry[]> {
  const events = await findEventsOf(scope, unitId)
  const effects = await findEffects(
    scope,
    unitId,
    events.map(({ id }) => id),
  )
  return events.flatMap((event) => {
    const own = effects.find(({ eventId }) => eventId === event.id)
    return own ? [{ event, effects: own }] : []
  })
}
