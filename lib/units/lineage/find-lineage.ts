import type { Scope } from "@/lib/access/scope"
import { nameFor, opensPage } from "@/lib/access/unit-name"
import { holdsSomeDay } from "@/lib/structure/dated-row"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"

/** A unit in the line of another. */
export interface LineageUnit {
  id: number
  /** Generations away: below 0 those it came from, above 0 those it became. */
  generation: number
  /** Null where the actor may not learn it. */
  name: string | null
  /** Whether the actor may open its page. */
  open: boolean
  founded: IsoDate
  closed: IsoDate | null
}

/** Who took over from whom: all of it, or a part. */
export interface LineageLink {
  fromId: number
  toId: number
  extent: "whole" | "part"
  on: IsoDate
}

export interface Lineage {
  units: LineageUnit[]
  links: LineageLink[]
  /** Units of the outermost generations that are left out because there are too many. */
  hidden: number
}

const mostGenerations = 3
const mostEachGeneration = 12

/** SQL: who took over from whom, events taken back apart; a unit that was closed before there were events went to its heir as a whole. */
const links = Prisma.sql`(
  SELECT s.predecessor_id AS old, s.successor_id AS heir, s.extent::text AS extent, e.effective_on AS day
  FROM unit_succession s JOIN unit_event e ON e.id = s.event_id WHERE e.undone_by_id IS NULL
  UNION ALL
  SELECT p.unit_id, p.parent_id, 'whole', p.valid_from FROM unit_placement p
  WHERE p.relation = 'successor' AND p.opened_by_id IS NULL AND p.valid_to IS DISTINCT FROM p.valid_from)`

/** Ids of the units within a few generations of one, each with the nearest. */
function findGenerations({ tx }: Scope, unitId: number): Promise<{ id: number; generation: number }[]> {
  return tx.$queryRaw<{ id: number; generation: number }[]>`
    WITH RECURSIVE old AS (
      SELECT ${unitId}::int AS id, 0 AS generation
      UNION SELECT l.old, o.generation - 1 FROM old o JOIN ${links} l ON l.heir = o.id WHERE o.generation > ${-mostGenerations}::int
    ), heir AS (
      SELECT ${unitId}::int AS id, 0 AS generation
      UNION SELECT l.heir, h.generation + 1 FROM heir h JOIN ${links} l ON l.old = h.id WHERE h.generation < ${mostGenerations}::int
    )
    SELECT DISTINCT ON (id) id, generation FROM (SELECT * FROM old UNION ALL SELECT * FROM heir) x ORDER BY id, abs(generation)`
}

function findUnits(scope: Scope, near: { id: number; generation: number }[]): Promise<LineageUnit[]> {
  const id = Prisma.sql`g.id`
  return scope.tx.$queryRaw<LineageUnit[]>`
    SELECT g.id, g.generation, nm.name, ${opensPage(scope, id)} AS open,
      life.founded::text, life.closed::text
    FROM jsonb_to_recordset(${JSON.stringify(near)}::jsonb) AS g (id int, generation int) CROSS JOIN LATERAL unit_life(g.id) life
    CROSS JOIN LATERAL (SELECT ${nameFor(scope, id, Prisma.sql`roll_up.today()`)} COLLATE vi_natural AS name) nm
    CROSS JOIN LATERAL (SELECT t.sort_order AS rank FROM unit_kind k JOIN unit_type t ON t.key = k.type_key
      WHERE k.unit_id = g.id ORDER BY ${holdsSomeDay(Prisma.sql`k`)} DESC, k.valid_from DESC, k.id DESC LIMIT 1) kind
    ORDER BY g.generation, kind.rank, life.founded, nm.name, g.id`
}

function findLinks({ tx }: Scope, ids: number[]): Promise<LineageLink[]> {
  return tx.$queryRaw<LineageLink[]>`
    SELECT l.old AS "fromId", l.heir AS "toId", min(l.extent) AS extent, min(l.day)::text AS on FROM ${links} l
    WHERE l.old = ANY (${ids}::int[]) AND l.heir = ANY (${ids}::int[]) GROUP BY 1, 2 ORDER BY 4, 1, 2`
}

/** The first few of each generation, the highest types first; of a unit nobody may know there is only that it is there. */
function shownOf(units: LineageUnit[]): LineageUnit[] {
  return units.filter(({ generation, id }) => {
    const before = units.filter((other) => other.generation === generation)
    return before.findIndex((other) => other.id === id) < mostEachGeneration
  })
}

/** Whom a unit that is known to be visible came from and what it became, a few generations both ways. */
export async function findLineage(scope: Scope, unitId: number): Promise<Lineage> {
  const all = await findUnits(scope, await findGenerations(scope, unitId))
  const units = shownOf(all)
  const shown = await findLinks(
    scope,
    units.map(({ id }) => id),
  )
  return { units, links: shown, hidden: all.length - units.length }
}
