import type { Scope } from "@/lib/access/scope"
import { askForEvent } from "@/lib/access/second-person/ask-for-event"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { restructure } from "@/lib/roll-up/restructure"
import { analysePlaces } from "./analyse-places"
import type { FoundedUnit, Plan } from "./plan"
import type { EnteredKind, Reorganisation, UnitRef } from "./reorganisation"

type Head = Pick<Reorganisation, "decision" | "decidedOn" | "documentId" | "note">

interface Writing {
  tx: Tx
  eventId: number
  on: Date
  /** The id of a unit, new ones numbered. */
  idOf: (ref: UnitRef) => number
}

async function insertEvent({ tx, actor }: Scope, kind: EnteredKind, on: IsoDate, head: Head): Promise<number> {
  const { id } = await tx.unitEvent.create({
    data: {
      kind,
      effectiveOn: toDbDate(on),
      decision: head.decision,
      decidedOn: head.decidedOn ? toDbDate(head.decidedOn) : null,
      documentId: head.documentId,
      note: head.note,
      unitId: actor.unitId,
    },
    select: { id: true },
  })
  return id
}

async function insertUnits(tx: Tx, founded: FoundedUnit[]): Promise<Map<UnitRef, number>> {
  if (founded.length === 0) return new Map()
  const ids = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id FROM generate_series(1, ${founded.length}::int)`
  const rows = JSON.stringify(founded.map(({ code }, index) => ({ id: ids[index]!.id, code })))
  await tx.$executeRaw`INSERT INTO unit (id, code) SELECT id, code FROM jsonb_to_recordset(${rows}::jsonb) AS x (id int, code text)`
  return new Map(founded.map(({ id }, index) => [id, ids[index]!.id]))
}

async function writeNames({ tx, eventId, on, idOf }: Writing, { founded, renamed, placed }: Plan): Promise<void> {
  const ended = placed.flatMap(({ unitId, relation }) => (relation === "successor" ? unitId : []))
  const stops = [...ended, ...renamed.map(({ unitId }) => unitId)]
  const names = JSON.stringify([
    ...founded.map(({ id, name }) => ({ unit: idOf(id), name })),
    ...renamed.map(({ unitId, name }) => ({ unit: unitId, name })),
  ])
  await tx.$executeRaw`UPDATE unit_name SET valid_to = ${on}::date, ended_by_id = ${eventId}::int
    WHERE unit_id = ANY (${stops}::int[]) AND valid_to IS NULL`
  await tx.$executeRaw`INSERT INTO unit_name (unit_id, name, valid_from, opened_by_id)
    SELECT x.unit, x.name, ${on}::date, ${eventId}::int FROM jsonb_to_recordset(${names}::jsonb) AS x (unit int, name text)`
}

async function writeKinds({ tx, eventId, on, idOf }: Writing, { founded, retyped, placed }: Plan): Promise<void> {
  const ended = placed.flatMap(({ unitId, relation }) => (relation === "successor" ? unitId : []))
  const stops = [...ended, ...retyped.map(({ unitId }) => unitId)]
  const kinds = JSON.stringify([
    ...founded.map(({ id, typeKey }) => ({ unit: idOf(id), type: typeKey })),
    ...retyped.map(({ unitId, typeKey }) => ({ unit: unitId, type: typeKey })),
  ])
  await tx.$executeRaw`UPDATE unit_kind SET valid_to = ${on}::date, ended_by_id = ${eventId}::int
    WHERE unit_id = ANY (${stops}::int[]) AND valid_to IS NULL`
  await tx.$executeRaw`INSERT INTO unit_kind (unit_id, type_key, valid_from, opened_by_id)
    SELECT x.unit, x.type, ${on}::date, ${eventId}::int FROM jsonb_to_recordset(${kinds}::jsonb) AS x (unit int, type text)`
}

async function writePlaces({ tx, eventId, on, idOf }: Writing, { founded, placed }: Plan): Promise<void> {
  const stops = placed.map(({ unitId }) => unitId)
  const places = JSON.stringify([
    ...founded.map(({ id, parentId }) => ({ unit: idOf(id), parent: idOf(parentId), relation: "child" })),
    ...placed.map(({ unitId, parentId, relation }) => ({ unit: unitId, parent: idOf(parentId), relation })),
  ])
  await tx.$executeRaw`UPDATE unit_placement SET valid_to = ${on}::date, ended_by_id = ${eventId}::int
    WHERE unit_id = ANY (${stops}::int[]) AND valid_to IS NULL`
  await tx.$executeRaw`INSERT INTO unit_placement (unit_id, parent_id, relation, valid_from, opened_by_id)
    SELECT x.unit, x.parent, x.relation::placement_relation, ${on}::date, ${eventId}::int
    FROM jsonb_to_recordset(${places}::jsonb) AS x (unit int, parent int, relation text)`
  await analysePlaces(tx, stops.length)
}

async function writeSuccessions({ tx, eventId, idOf }: Writing, { successions }: Plan): Promise<void> {
  const rows = JSON.stringify(
    successions.map(({ predecessorId, successorId, extent, decision }) => ({
      predecessor: predecessorId,
      successor: idOf(successorId),
      extent,
      decision,
    })),
  )
  await tx.$executeRaw`INSERT INTO unit_succession (event_id, predecessor_id, successor_id, extent, decision)
    SELECT ${eventId}::int, x.predecessor, x.successor, x.extent::succession_extent, x.decision
    FROM jsonb_to_recordset(${rows}::jsonb) AS x (predecessor int, successor int, extent text, decision text)`
}

/** People go on where the plan says from the day on; who joins later, from then on. */
async function writeMembers({ tx, eventId, on, idOf }: Writing, { members }: Plan): Promise<void> {
  if (members.length === 0) return
  const rows = JSON.stringify(
    members.map(({ membershipId, unitId }) => ({ membership: membershipId, unit: idOf(unitId) })),
  )
  await tx.$executeRaw`UPDATE person_membership SET valid_to = greatest(valid_from, ${on}::date), ended_by_id = ${eventId}::int
    WHERE id IN (SELECT x.membership FROM jsonb_to_recordset(${rows}::jsonb) AS x (membership int))`
  await tx.$executeRaw`INSERT INTO person_membership (person_id, unit_id, valid_from, opened_by_id)
    SELECT m.person_id, x.unit, m.valid_to, ${eventId}::int
    FROM jsonb_to_recordset(${rows}::jsonb) AS x (membership int, unit int) JOIN person_membership m ON m.id = x.membership`
}

/** Roles end with the day where they were held, never before now; one that goes on elsewhere begins then. */
async function writeRoles({ tx, eventId, on, idOf }: Writing, { roles }: Plan): Promise<void> {
  if (roles.length === 0) return
  const rows = JSON.stringify(
    roles.map(({ assignmentId, unitId }) => ({ role: assignmentId, unit: unitId === null ? null : idOf(unitId) })),
  )
  await tx.$executeRaw`UPDATE role_assignment SET ended_by_id = ${eventId}::int,
      ended_at = greatest(starts_at, now(), ${on}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
    WHERE id IN (SELECT x.role FROM jsonb_to_recordset(${rows}::jsonb) AS x (role int))`
  await tx.$executeRaw`INSERT INTO role_assignment (account_id, role, unit_id, starts_at, opened_by_id)
    SELECT DISTINCT r.account_id, r.role, x.unit, r.ended_at, ${eventId}::int
    FROM jsonb_to_recordset(${rows}::jsonb) AS x (role int, unit int) JOIN role_assignment r ON r.id = x.role
    WHERE x.unit IS NOT NULL ON CONFLICT DO NOTHING`
}

/** Told after each step, so that somebody who waits sees it go on. */
export type Progress = (step: number, of: number) => Promise<void>

const steps = 5

/** What an event wrote: its number, the numbers of the units it founded, who has to be confirmed. */
export interface WrittenEvent {
  eventId: number
  idOf: (ref: UnitRef) => number
  /** What the log says of roles that wait for a second person by it. */
  asked: AuditEntry[]
}

/**
 * Writes an event that was worked out without problems: the rows it ends and opens, a few statements however many units it touches, the trees
 * with them. The caller holds the structure's lock.
 */
export async function writePlan(
  scope: Scope,
  kind: EnteredKind,
  plan: Plan,
  head: Head,
  progress: Progress,
): Promise<WrittenEvent> {
  const { tx } = scope
  const eventId = await insertEvent(scope, kind, plan.on, head)
  const newIds = await insertUnits(tx, plan.founded)
  const writing: Writing = { tx, eventId, on: toDbDate(plan.on), idOf: (ref) => newIds.get(ref) ?? ref }
  await progress(1, steps)
  await writeNames(writing, plan)
  await writeKinds(writing, plan)
  await progress(2, steps)
  await writePlaces(writing, plan)
  await writeSuccessions(writing, plan)
  const touched = [...plan.placed, ...plan.renamed, ...plan.retyped].map(({ unitId }) => unitId)
  await tx.$executeRaw`UPDATE unit SET version = version + 1 WHERE id = ANY (${touched}::int[])`
  await progress(3, steps)
  const moved = [...newIds.values(), ...plan.placed.map(({ unitId }) => unitId)]
  if (moved.length > 0) await restructure(tx, moved, plan.on)
  await progress(4, steps)
  await writeMembers(writing, plan)
  await writeRoles(writing, plan)
  const parents = new Set(plan.placed.map(({ parentId }) => writing.idOf(parentId)))
  const asked = await askForEvent(scope, eventId, [...parents])
  await progress(steps, steps)
  return { eventId, idOf: writing.idOf, asked }
}
