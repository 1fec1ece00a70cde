import { known, type Scope } from "@/lib/access/scope"
import { nameFor } from "@/lib/access/unit-name"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { unitEventKindNames, unknownUnitName } from "@/lib/glossary"
import type { FoundEvent } from "./find-events"
import { referenceNames } from "./reference-names"

/** Rows of these tables are the event's own business, or are looked at apart. */
const ownTables = [
  "unit_name",
  "unit_kind",
  "unit_placement",
  "unit_event",
  "unit_succession",
  "person_membership",
  "role_assignment",
  "commitment_duty",
]

interface LaterEvent {
  kind: FoundEvent["kind"]
  on: IsoDate
  decision: string
  unitName: string
}

/**
 * Events that changed what this one made, ended what would have to stand above what it ended, or put it below what would come to stand below it
 * again (`way`: up from the places that would go on, as all would stand then).
 */
async function laterEvents(scope: Scope, { id, on, foundedIds }: FoundEvent): Promise<string[]> {
  const name = nameFor(scope, Prisma.sql`l.unit_id`, Prisma.sql`e.effective_on`)
  const rows = await scope.tx.$queryRaw<LaterEvent[]>`
    WITH RECURSIVE way AS (
      SELECT p.unit_id AS start, p.parent_id AS at, greatest(p.valid_from, ${toDbDate(on)}::date) AS since, NULL::date AS until,
        ARRAY[]::int[] AS units, ARRAY[]::int[] AS events
      FROM unit_placement p WHERE p.ended_by_id = ${id}::int
      UNION ALL
      SELECT w.start, p.parent_id, greatest(w.since, p.valid_from), least(w.until, p.until), w.units || p.unit_id, w.events || p.opened_by_id
      FROM way w JOIN LATERAL (
        SELECT above.*, CASE WHEN above.ended_by_id = ${id}::int THEN NULL ELSE above.valid_to END AS until FROM unit_placement above
        WHERE above.unit_id = w.at AND above.opened_by_id IS DISTINCT FROM ${id}::int) p ON true
      WHERE w.at <> w.start AND w.at <> ALL (w.units) AND p.parent_id IS NOT NULL
        AND coalesce(greatest(w.since, p.valid_from) < least(w.until, p.until), true)
    ), later AS (
      SELECT ended_by_id AS event_id, unit_id FROM unit_name WHERE opened_by_id = ${id}::int
      UNION SELECT ended_by_id, unit_id FROM unit_kind WHERE opened_by_id = ${id}::int
      UNION SELECT ended_by_id, unit_id FROM unit_placement WHERE opened_by_id = ${id}::int
      UNION SELECT p.opened_by_id, p.unit_id FROM unit_placement p WHERE p.parent_id = ANY (${foundedIds}::int[])
      UNION SELECT s.event_id, s.successor_id FROM unit_succession s WHERE s.successor_id = ANY (${foundedIds}::int[])
      UNION SELECT last.ended_by_id, last.unit_id FROM unit_placement p JOIN LATERAL (
        SELECT above.* FROM unit_placement above WHERE above.unit_id = p.parent_id AND above.relation = 'child'
          AND above.valid_to IS DISTINCT FROM above.valid_from ORDER BY above.valid_from DESC LIMIT 1) last ON true
        WHERE p.ended_by_id = ${id}::int
      UNION SELECT x.event_id, x.unit_id FROM way w, unnest(w.events, w.units) x (event_id, unit_id) WHERE w.at = w.start AND x.event_id > ${id}::int
    )
    SELECT DISTINCT ON (e.id) e.kind::text, e.effective_on::text AS on, e.decision, coalesce(${name}, ${unknownUnitName}) AS "unitName"
    FROM later l JOIN unit_event e ON e.id = l.event_id
    WHERE e.id <> ${id}::int AND e.undone_by_id IS NULL AND e.kind <> 'undo' ORDER BY e.id, l.unit_id`
  return rows.map(({ kind, on, decision, unitName }) => {
    const number = decision ? ` (${decision})` : ""
    return `${unitEventKindNames[kind]} từ ngày ${formatDate(on)}${number}, có “${unitName}”`
  })
}

/** What was entered for the units that the event founded. */
async function entries({ tx }: Scope, { id, foundedIds }: FoundEvent): Promise<string[]> {
  const rows = await tx.$queryRaw<{ table: string; unitName: string; rows: bigint }[]>`
    SELECT r.table_name AS table, unit_name_on(r.unit_id, roll_up.today()) AS "unitName", r.rows
    FROM unit_references(${foundedIds}::int[], ${ownTables}::text[]) r
    UNION ALL
    SELECT 'person_membership', unit_name_on(m.unit_id, roll_up.today()), count(*) FROM person_membership m
      WHERE m.unit_id = ANY (${foundedIds}::int[]) AND m.opened_by_id IS DISTINCT FROM ${id}::int GROUP BY m.unit_id
    UNION ALL
    SELECT 'role_assignment', unit_name_on(r.unit_id, roll_up.today()), count(*) FROM role_assignment r
      WHERE r.unit_id = ANY (${foundedIds}::int[]) AND r.opened_by_id IS DISTINCT FROM ${id}::int AND r.ended_at IS NULL GROUP BY r.unit_id
    UNION ALL
    SELECT 'unit_placement', unit_name_on(p.parent_id, roll_up.today()), count(*) FROM unit_placement p
      WHERE p.parent_id = ANY (${foundedIds}::int[]) AND p.opened_by_id IS NULL GROUP BY p.parent_id`
  return rows.map(({ table, unitName, rows: count }) => {
    return `${formatNumber(Number(count))} ${referenceNames[table] ?? "bản ghi"} của “${unitName}”`
  })
}

/** People who went along and have since been moved or have written at the new place. */
async function people({ tx }: Scope, id: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ moved: bigint; written: bigint }[]>`
    WITH gone AS (SELECT person_id FROM person_membership WHERE ended_by_id = ${id}::int),
      here AS (SELECT person_id, unit_id FROM person_membership WHERE opened_by_id = ${id}::int AND valid_to IS NULL)
    SELECT (SELECT count(*) FROM gone WHERE person_id NOT IN (SELECT person_id FROM here)) AS moved,
      (SELECT count(*) FROM commitment c JOIN here USING (person_id, unit_id) JOIN unit_event e ON e.id = ${id}::int
        WHERE c.deleted_at IS NULL AND c.created_at > e.created_at) AS written`
  const { moved, written } = rows[0]!
  return [
    ...(moved > 0 ? [`${formatNumber(Number(moved))} người đã được chuyển tiếp sau lần sắp xếp này`] : []),
    ...(written > 0 ? [`${formatNumber(Number(written))} bản cam kết đã ghi ở nơi mới`] : []),
  ]
}

/** Reports that were handed in since then with numbers of the structure that the event made. */
async function reports(scope: Scope, id: number): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ unitName: string; toOn: IsoDate }[]>`
    SELECT DISTINCT r.id, CASE WHEN ${known(scope, Prisma.sql`r.unit_id`)} THEN unit_name_on(r.unit_id, r.to_on) ELSE ${unknownUnitName} END AS "unitName", r.to_on::text AS "toOn"
    FROM unit_event e JOIN unit_placement p ON e.id IN (p.opened_by_id, p.ended_by_id)
    JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = p.parent_id
    JOIN report r ON r.unit_id = ANY (n.path) AND r.status <> 'draft' AND r.to_on >= e.effective_on
    JOIN report_submission s ON s.report_id = r.id AND s.submitted_at > e.created_at
    WHERE e.id = ${id}::int AND e.effective_on <= roll_up.today() ORDER BY r.id LIMIT 20`
  return rows.map(({ unitName, toOn }) => `Báo cáo kỳ đến ngày ${formatDate(toOn)} của “${unitName}” đã nộp`)
}

/** What rests on an event, in words; while there is anything it cannot be taken back. */
export async function findDependents(scope: Scope, event: FoundEvent): Promise<string[]> {
  return [
    ...(await laterEvents(scope, event)),
    ...(await entries(scope, event)),
    ...(await people(scope, event.id)),
    ...(await reports(scope, event.id)),
  ]
}
