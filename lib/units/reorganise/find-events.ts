import { holdsUnit, type Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { plannedUnits, takenBackUnits } from "@/lib/structure/unplaced-units"
import { Prisma } from "@/lib/db/generated/client"
import type { UnitEventKind } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"
import { keptUnits } from "../reach"

/** A unit that an event speaks of, by the name it bore on the day. */
export interface EventUnit {
  id: number
  name: string
}

/** An event with what it did, in short. */
export interface FoundEvent {
  id: number
  kind: UnitEventKind
  on: IsoDate
  decision: string
  decidedOn: IsoDate | null
  documentId: number | null
  note: string
  unitId: number
  createdAt: Date
  undoneOn: Date | null
  undoesId: number | null
  foundedIds: number[]
  /** How many units of the actor's branch it founded, ended, had hand over a part, put elsewhere, renamed or gave another type. */
  counts: { founded: number; ended: number; shared: number; moved: number; renamed: number; retyped: number }
  /** Some of the units of the actor's branch that it is about, the ended and founded ones first. */
  units: EventUnit[]
}

const mostUnits = 6

/** SQL: the first placement of a unit that never had another before. */
const foundedBy = (
  event: Prisma.Sql,
) => Prisma.sql`(SELECT p.unit_id FROM unit_placement p WHERE p.opened_by_id = ${event}
  AND NOT EXISTS (SELECT 1 FROM unit_placement b WHERE b.unit_id = p.unit_id AND b.id < p.id))`

/** SQL: the units that an event is seen by: those of the branch, those that will begin there, and those that its own events founded by mistake. */
const hereUnits = ({ actor }: Scope) => Prisma.sql`
  ${branchUnits(actor.unitId)} UNION ${plannedUnits(actor.unitId)} UNION ${takenBackUnits(actor.unitId)}`

/**
 * SQL condition, where `here` lists the units of the branch: the unit is one of them. `IS TRUE` has it looked up by hash: joined, the list would be
 * taken for a short one and gone through again for each row.
 */
const isHere = (unit: Prisma.Sql) => Prisma.sql`(${unit} IN (SELECT unit_id FROM here)) IS TRUE`

/** SQL condition, with `here` too: the event was entered in the branch or touched one of its units. */
const touches = Prisma.sql`(e.unit_id IN (SELECT unit_id FROM here) OR e.id IN (
    SELECT x.event_id FROM (
      SELECT opened_by_id AS event_id, unit_id FROM unit_placement UNION ALL SELECT ended_by_id, unit_id FROM unit_placement
      UNION ALL SELECT opened_by_id, unit_id FROM unit_name UNION ALL SELECT opened_by_id, unit_id FROM unit_kind
      UNION ALL SELECT event_id, predecessor_id FROM unit_succession UNION ALL SELECT event_id, successor_id FROM unit_succession
    ) x WHERE x.event_id IS NOT NULL AND ${isHere(Prisma.sql`x.unit_id`)}))`

/** SQL: the decision of an event; where its lines have decisions of their own, those of the branch, the first of them when there are many. */
const decision = Prisma.sql`coalesce(nullif(e.decision, ''), (
    SELECT CASE WHEN count(*) <= 3 THEN string_agg(d.decision, '; ') ELSE min(d.decision) || ' và ' || count(*) - 1 || ' quyết định khác' END
    FROM (SELECT DISTINCT s.decision FROM unit_succession s WHERE s.event_id = e.id AND s.decision <> ''
      AND (${isHere(Prisma.sql`s.predecessor_id`)} OR ${isHere(Prisma.sql`s.successor_id`)}) ORDER BY 1) d
  ), '') AS decision`

function select(scope: Scope, condition: Prisma.Sql, rest: Prisma.Sql): Prisma.Sql {
  const id = Prisma.sql`e.id`
  const [p, s, n, k, f] = [
    Prisma.sql`p.unit_id`,
    Prisma.sql`s.predecessor_id`,
    Prisma.sql`n.unit_id`,
    Prisma.sql`k.unit_id`,
    Prisma.sql`f.unit_id`,
  ]
  const foundedHere = Prisma.sql`(SELECT count(*) FROM ${foundedBy(id)} f WHERE ${isHere(f)})`
  return Prisma.sql`
    WITH here AS MATERIALIZED (${hereUnits(scope)})
    SELECT e.id, e.kind::text, e.effective_on::text AS on, ${decision}, e.decided_on::text AS "decidedOn", e.document_id AS "documentId", e.note,
      e.unit_id AS "unitId", e.created_at AS "createdAt", u.created_at AS "undoneOn", (SELECT b.id FROM unit_event b WHERE b.undone_by_id = e.id) AS "undoesId",
      ARRAY${foundedBy(id)} AS "foundedIds",
      jsonb_build_object(
        'founded', ${foundedHere},
        'ended', (SELECT count(*) FROM unit_placement p WHERE p.opened_by_id = e.id AND p.relation = 'successor' AND ${isHere(p)}),
        'shared', (SELECT count(*) FROM (SELECT s.predecessor_id FROM unit_succession s WHERE s.event_id = e.id AND ${isHere(s)}
          EXCEPT SELECT p.unit_id FROM unit_placement p WHERE p.opened_by_id = e.id AND p.relation = 'successor') x),
        'moved', (SELECT count(*) FROM unit_placement p WHERE p.opened_by_id = e.id AND p.relation = 'child' AND ${isHere(p)}) - ${foundedHere},
        'renamed', (SELECT count(*) FROM unit_name n WHERE n.opened_by_id = e.id AND ${isHere(n)}) - ${foundedHere},
        'retyped', (SELECT count(*) FROM unit_kind k WHERE k.opened_by_id = e.id AND ${isHere(k)}) - ${foundedHere}
      ) AS counts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.unit_id, 'name', unit_name_on(x.unit_id, e.effective_on)) ORDER BY x.weight, x.unit_id) FROM (
        SELECT y.unit_id, min(y.weight) AS weight FROM (
          SELECT p.unit_id, CASE WHEN p.relation = 'successor' THEN 0 WHEN p.unit_id IN ${foundedBy(id)} THEN 1 ELSE 3 END AS weight
            FROM unit_placement p WHERE p.opened_by_id = e.id
          UNION ALL SELECT n.unit_id, 2 FROM unit_name n WHERE n.opened_by_id = e.id
          UNION ALL SELECT k.unit_id, 2 FROM unit_kind k WHERE k.opened_by_id = e.id
          UNION ALL SELECT s.predecessor_id, 2 FROM unit_succession s WHERE s.event_id = e.id
        ) y WHERE ${isHere(Prisma.sql`y.unit_id`)} GROUP BY y.unit_id ORDER BY 2, 1 LIMIT ${mostUnits}) x), '[]') AS units
    FROM unit_event e LEFT JOIN unit_event u ON u.id = e.undone_by_id
    WHERE ${condition} ${rest}`
}

/** Events that were entered in the actor's branch or touched it, the latest first; `before` pages on. */
export function findUnitEvents(scope: Scope, limit: number, offset = 0): Promise<FoundEvent[]> {
  const page = Prisma.sql`ORDER BY e.effective_on DESC, e.id DESC LIMIT ${limit} OFFSET ${offset}`
  return scope.tx.$queryRaw<FoundEvent[]>(select(scope, Prisma.sql`e.kind <> 'undo' AND ${touches}`, page))
}

/** Events of one unit that is known to be visible, the latest first: its own changes, and those of units that it took over or that took it over. */
export function findEventsOf(scope: Scope, unitId: number): Promise<FoundEvent[]> {
  const own = Prisma.sql`e.kind <> 'undo' AND e.id IN (
    SELECT opened_by_id FROM unit_placement WHERE unit_id = ${unitId}::int UNION SELECT ended_by_id FROM unit_placement WHERE unit_id = ${unitId}::int
    UNION SELECT opened_by_id FROM unit_name WHERE unit_id = ${unitId}::int UNION SELECT opened_by_id FROM unit_kind WHERE unit_id = ${unitId}::int
    UNION SELECT event_id FROM unit_succession WHERE ${unitId}::int IN (predecessor_id, successor_id))`
  return scope.tx.$queryRaw<FoundEvent[]>(select(scope, own, Prisma.sql`ORDER BY e.effective_on DESC, e.id DESC`))
}

/** An event that was entered in the actor's branch or touched a unit of it; null for any other. */
export async function findEvent(scope: Scope, id: number): Promise<FoundEvent | null> {
  const [event] = await scope.tx.$queryRaw<FoundEvent[]>(
    select(scope, Prisma.sql`e.id = ${id}::int AND ${touches}`, Prisma.empty),
  )
  return event ?? null
}

/** Whether all units that an event touched are still the actor's to change, as far as they ever were units. */
export async function keepsTouched(scope: Scope, id: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<{ unit: number }[]>`
    SELECT x.unit_id AS unit FROM (
      SELECT unit_id FROM unit_placement WHERE opened_by_id = ${id}::int UNION SELECT unit_id FROM unit_name WHERE opened_by_id = ${id}::int
      UNION SELECT unit_id FROM unit_kind WHERE opened_by_id = ${id}::int UNION SELECT predecessor_id FROM unit_succession WHERE event_id = ${id}::int
    ) x JOIN LATERAL unit_life(x.unit_id) life ON true`
  const units = rows.map(({ unit }) => unit)
  return (await keptUnits(scope, units)).size === units.length
}

/** An event that was entered in the actor's branch, which alone may take it back; null for any other. */
export async function findOwnEvent(scope: Scope, id: number): Promise<FoundEvent | null> {
  const [event] = await scope.tx.$queryRaw<FoundEvent[]>(select(scope, Prisma.sql`e.id = ${id}::int`, Prisma.empty))
  return event && (await holdsUnit(scope, event.unitId)) ? event : null
}
