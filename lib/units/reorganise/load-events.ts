import { holdsUnit, type Scope } from "@/lib/access/scope"
import { concerns, nameFor, opensPage } from "@/lib/access/unit-name"
import { flashParams } from "@/lib/addresses/flash"
import { Prisma } from "@/lib/db/generated/client"
import { today } from "@/lib/format/dates"
import { wholeNumber } from "@/lib/format/whole-number"
import { findDrafts } from "../wizard/drafts"
import { findDependents } from "./dependents"
import { findEvent, findUnitEvents, keepsTouched, type EventUnit, type FoundEvent } from "./find-events"

const pageSize = 50

const pageOf = (search: Record<string, string>) => Math.max(1, wholeNumber(search.trang ?? "") ?? 1)

/** The events of the branch, the latest first, and what the actor has begun. */
export async function loadEvents(scope: Scope, search: Record<string, string>) {
  const page = pageOf(search)
  const events = await findUnitEvents(scope, pageSize + 1, (page - 1) * pageSize)
  return {
    events: events.slice(0, pageSize),
    page,
    more: events.length > pageSize,
    drafts: await findDrafts(scope),
    saved: search[flashParams.undone] ? "undone" : search[flashParams.dropped] ? "dropped" : null,
  }
}

export type EventsData = Awaited<ReturnType<typeof loadEvents>>

/** One line of what an event did to a unit; of a renamed one `name` is the one it bore before. */
export interface EventLine extends EventUnit {
  did: "founded" | "ended" | "shared" | "took" | "moved" | "renamed" | "retyped"
  /** The other unit, the new name or type; null for a unit that the actor may not know. */
  to: string | null
  /** Whether the page of the unit may be opened. */
  open: boolean
}

/**
 * A page of what an event did, unit by unit, as far as it is the actor's to read; each line with how many there are. A part that comes from a unit
 * of others is told of the unit that took it.
 */
function findLines(scope: Scope, id: number, page: number): Promise<(EventLine & { all: bigint })[]> {
  const [unit, predecessor] = [Prisma.sql`x.unit_id`, Prisma.sql`s.predecessor_id`]
  return scope.tx.$queryRaw<(EventLine & { all: bigint })[]>`
    SELECT x.unit_id AS id, coalesce(x.before, unit_name_on(x.unit_id, e.effective_on)) AS name, x.did, ${opensPage(scope, unit)} AS open, count(*) OVER () AS all,
      coalesce(x.text, ${nameFor(scope, Prisma.sql`x.other`, Prisma.sql`e.effective_on`)}) AS to
    FROM unit_event e JOIN LATERAL (
      SELECT s.predecessor_id AS unit_id, CASE s.extent WHEN 'whole' THEN 'ended' ELSE 'shared' END AS did, s.successor_id AS other, NULL AS text,
        NULL AS before, 1 AS weight FROM unit_succession s WHERE s.event_id = e.id
      UNION ALL
      SELECT s.successor_id, 'took', s.predecessor_id, NULL, NULL, 1 FROM unit_succession s
        WHERE s.event_id = e.id AND s.extent = 'part' AND NOT ${concerns(scope, predecessor)}
      UNION ALL
      SELECT p.unit_id, CASE WHEN EXISTS (SELECT 1 FROM unit_placement b WHERE b.unit_id = p.unit_id AND b.id < p.id) THEN 'moved' ELSE 'founded' END,
        p.parent_id, NULL, NULL, 2 FROM unit_placement p WHERE p.opened_by_id = e.id AND p.relation = 'child'
      UNION ALL
      SELECT n.unit_id, 'renamed', NULL, n.name,
        (SELECT b.name FROM unit_name b WHERE b.unit_id = n.unit_id AND b.ended_by_id = e.id AND b.id < n.id ORDER BY b.id DESC LIMIT 1), 3 FROM unit_name n
        WHERE n.opened_by_id = e.id AND EXISTS (SELECT 1 FROM unit_name b WHERE b.unit_id = n.unit_id AND b.id < n.id)
      UNION ALL
      SELECT k.unit_id, 'retyped', NULL, t.name, NULL, 4 FROM unit_kind k JOIN unit_type t ON t.key = k.type_key
        WHERE k.opened_by_id = e.id AND EXISTS (SELECT 1 FROM unit_kind b WHERE b.unit_id = k.unit_id AND b.id < k.id)
    ) x ON true
    WHERE e.id = ${id}::int AND ${concerns(scope, unit)} ORDER BY x.weight, name, x.unit_id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
}

const mayTakeBack = async (scope: Scope, event: FoundEvent) =>
  (await holdsUnit(scope, event.unitId)) && keepsTouched(scope, event.id)

/** One event, unit by unit; null when it is none of the actor's branch. An administrator who may take it back sees what stands in the way. */
export async function loadEvent(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const number = wholeNumber(id ?? "")
  const event = number === null ? null : await findEvent(scope, number)
  if (!event || event.kind === "undo") return null
  const page = pageOf(search)
  const lines = await findLines(scope, event.id, page)
  const mayUndo = scope.actor.role === "admin" && event.undoneOn === null && (await mayTakeBack(scope, event))
  return {
    event,
    lines,
    page,
    pages: Math.ceil(Number(lines[0]?.all ?? 0) / pageSize),
    mayUndo,
    dependents: mayUndo ? await findDependents(scope, event) : [],
    ahead: event.on > today(),
    saved: search[flashParams.saved],
  }
}

export type EventData = NonNullable<Awaited<ReturnType<typeof loadEvent>>>
