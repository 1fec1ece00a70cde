import type { Scope } from "@/lib/access/scope"
import { nameFor, opensPage } from "@/lib/access/unit-name"
import { holdsSomeDay } from "@/lib/structure/dated-row"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import { unknownUnitName } from "@/lib/glossary"
import { seesUnit } from "./reach"

/** A unit as at a day. Its name and type are its last ones once it is closed, its first ones before it begins. */
export interface Unit {
  id: number
  code: string | null
  version: number
  name: string
  typeKey: string
  typeName: string
  state: "planned" | "active" | "closed"
  parentId: number | null
  founded: IsoDate
  /** The first day on which it no longer works. */
  closedFrom: IsoDate | null
}

/** One step of the way from the root down to a unit. */
export interface Ancestor {
  id: number
  name: string
  /** Whether the actor may open its page. */
  open: boolean
}

export interface ChildUnit {
  id: number
  code: string | null
  name: string
  typeName: string
  active: boolean
  /** Since when it stands here. */
  since: IsoDate
  /** Its own active children. */
  children: number
}

/** SQL: type of a unit on a day; the last one of a closed unit, the first one before its time. */
export function kindOn(unit: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT t.key, t.name FROM unit_kind k JOIN unit_type t ON t.key = k.type_key WHERE k.unit_id = ${unit}
    ORDER BY daterange(k.valid_from, k.valid_to) @> ${day} DESC, ${holdsSomeDay(Prisma.sql`k`)} DESC, k.valid_from <= ${day} DESC,
      CASE WHEN k.valid_from <= ${day} THEN k.valid_from END DESC, k.valid_from, k.id DESC LIMIT 1)`
}

/** The unit as at a day, or null when the actor may not see it. */
export async function findUnit(scope: Scope, id: number, day: IsoDate): Promise<Unit | null> {
  if (!(await seesUnit(scope, id))) return null
  const on = Prisma.sql`${toDbDate(day)}::date`
  const rows = await scope.tx.$queryRaw<Unit[]>`
    SELECT u.id, u.code, u.version, unit_name_on(u.id, ${on}) AS name, kind.key AS "typeKey", kind.name AS "typeName",
      CASE at.relation WHEN 'child' THEN 'active' WHEN 'successor' THEN 'closed' ELSE 'planned' END AS state,
      at.parent_id AS "parentId", life.founded::text, life.closed::text AS "closedFrom"
    FROM unit u
    CROSS JOIN LATERAL ${kindOn(Prisma.sql`u.id`, on)} kind
    CROSS JOIN LATERAL unit_life(u.id) life
    LEFT JOIN unit_placement at ON at.unit_id = u.id AND daterange(at.valid_from, at.valid_to) @> ${on}
    WHERE u.id = ${id}::int`
  return rows[0] ?? null
}

/** The units above one on a day, the root first, named as far as the actor may know them; a unit that has not begun stands where it will begin. */
export async function ancestorsOf(scope: Scope, unit: Unit, day: IsoDate): Promise<Ancestor[]> {
  const on = Prisma.sql`${toDbDate(day < unit.founded ? unit.founded : day)}::date`
  const above = Prisma.sql`up.id`
  return scope.tx.$queryRaw<Ancestor[]>`
    WITH RECURSIVE up AS (
      SELECT p.parent_id AS id, 1 AS step FROM unit_placement p
      WHERE p.unit_id = ${unit.id}::int AND daterange(p.valid_from, p.valid_to) @> ${on} AND p.parent_id IS NOT NULL
      UNION ALL
      SELECT p.parent_id, up.step + 1 FROM up JOIN unit_placement p ON p.unit_id = up.id
      WHERE daterange(p.valid_from, p.valid_to) @> ${on} AND p.parent_id IS NOT NULL
    ) SELECT up.id, coalesce(${nameFor(scope, above, on)}, ${unknownUnitName}) AS name, ${opensPage(scope, above)} AS open FROM up ORDER BY up.step DESC`
}

/** Who stands directly below a unit on a day: the active ones by name, then the closed ones whose heir it is. */
export function childrenOf(scope: Scope, id: number, day: IsoDate): Promise<ChildUnit[]> {
  const on = Prisma.sql`${toDbDate(day)}::date`
  const child = Prisma.sql`c.unit_id`
  return scope.tx.$queryRaw<ChildUnit[]>`
    SELECT c.unit_id AS id, u.code, nm.name, kind.name AS "typeName", c.relation = 'child' AS active, c.valid_from::text AS since,
      (SELECT count(*)::int FROM unit_placement g WHERE g.parent_id = c.unit_id AND g.relation = 'child'
        AND daterange(g.valid_from, g.valid_to) @> ${on}) AS children
    FROM unit_placement c JOIN unit u ON u.id = c.unit_id
    CROSS JOIN LATERAL ${kindOn(child, on)} kind
    CROSS JOIN LATERAL (SELECT unit_name_on(c.unit_id, ${on}) COLLATE vi_natural AS name) nm
    WHERE c.parent_id = ${id}::int AND daterange(c.valid_from, c.valid_to) @> ${on} AND ${opensPage(scope, child)}
    ORDER BY c.relation, nm.name`
}

/** The types a unit may have, in their order. */
export function unitTypes(scope: Scope): Promise<{ key: string; name: string }[]> {
  return scope.tx.unitType.findMany({ select: { key: true, name: true }, orderBy: { sortOrder: "asc" } })
}
