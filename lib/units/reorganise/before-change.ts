import { unitsByCode } from "@/lib/structure/units-by-code"
import type { Scope } from "@/lib/access/scope"
import { holdsSomeDay } from "@/lib/structure/dated-row"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import { keptUnits } from "../reach"

/** The last rows of a unit: what a change would end. */
export interface UnitBefore {
  id: number
  name: string
  typeKey: string
  isCell: boolean
  parentId: number | null
  founded: IsoDate
  closed: IsoDate | null
  /** No change may be dated before it: the day its last place, name or type began. */
  placeSince: IsoDate
  nameSince: IsoDate
  typeSince: IsoDate
  /** Whether the actor's branch holds it, and still will by the last of what is planned. */
  kept: boolean
}

/** A unit below one that ends. */
export interface ChildBefore {
  id: number
  parentId: number
  /** The first day on which it no longer stands there; null = it still does. */
  until: IsoDate | null
}

/** Where a unit stands on some days. */
export interface PlaceBefore {
  unitId: number
  parentId: number
  from: IsoDate
  /** The first day on which it no longer stands there; null = it still does. */
  until: IsoDate | null
}

export interface MemberBefore {
  membershipId: number
  personId: number
  unitId: number
  fullName: string
  /** Whose record was deleted: follows unseen. */
  deleted: boolean
}

export interface RoleBefore {
  assignmentId: number
  accountId: number
  unitId: number
  username: string
  fullName: string
  role: "admin" | "staff" | "cell" | "leader"
}

/** SQL: the latest of the dated rows first; one that was taken back or replaced on its first day counts only where there is no other. */
const latest = (row: Prisma.Sql) =>
  Prisma.sql`${holdsSomeDay(row)} DESC, ${row}.valid_from DESC, ${row}.valid_to DESC, ${row}.id DESC`

/** The given units and all above them, as last placed (planned changes included). */
export async function findUnitsBefore(scope: Scope, ids: number[]): Promise<Map<number, UnitBefore>> {
  const rows = await scope.tx.$queryRaw<Omit<UnitBefore, "kept">[]>`
    WITH RECURSIVE known AS (
      SELECT p.unit_id, p.parent_id, p.valid_from FROM unit_placement p WHERE p.unit_id = ANY (${ids}::int[]) AND p.valid_to IS NULL
      UNION
      SELECT p.unit_id, p.parent_id, p.valid_from FROM known k JOIN unit_placement p ON p.unit_id = k.parent_id AND p.valid_to IS NULL
    )
    SELECT k.unit_id AS id, k.parent_id AS "parentId", k.valid_from::text AS "placeSince", life.founded::text, life.closed::text,
      n.name, n.valid_from::text AS "nameSince", t.key AS "typeKey", t.is_cell AS "isCell", t.valid_from::text AS "typeSince"
    FROM known k CROSS JOIN LATERAL unit_life(k.unit_id) life
    CROSS JOIN LATERAL (SELECT m.name, m.valid_from FROM unit_name m WHERE m.unit_id = k.unit_id
      ORDER BY ${latest(Prisma.sql`m`)} LIMIT 1) n
    CROSS JOIN LATERAL (SELECT y.key, y.is_cell, u.valid_from FROM unit_kind u JOIN unit_type y ON y.key = u.type_key
      WHERE u.unit_id = k.unit_id ORDER BY ${latest(Prisma.sql`u`)} LIMIT 1) t`
  const kept = await keptUnits(
    scope,
    rows.map(({ id }) => id),
  )
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  const staysBelow = (id: number): boolean => {
    for (let at: number | null | undefined = id; at !== null && at !== undefined; at = parents.get(at))
      if (at === scope.actor.unitId) return true
    return false
  }
  return new Map(rows.map((row) => [row.id, { ...row, kept: kept.has(row.id) && staysBelow(row.id) }]))
}

/** Every place from a day on of the given units and of all that stand above them on some day from then. */
export function findPlacesBefore({ tx }: Scope, ids: number[], on: IsoDate): Promise<PlaceBefore[]> {
  const since = Prisma.sql`p.parent_id IS NOT NULL AND p.valid_to IS DISTINCT FROM p.valid_from AND (p.valid_to IS NULL OR p.valid_to > ${toDbDate(on)}::date)`
  return tx.$queryRaw<PlaceBefore[]>`
    WITH RECURSIVE way AS (
      SELECT p.unit_id, p.parent_id, p.valid_from, p.valid_to FROM unit_placement p WHERE p.unit_id = ANY (${ids}::int[]) AND ${since}
      UNION
      SELECT p.unit_id, p.parent_id, p.valid_from, p.valid_to FROM way w JOIN unit_placement p ON p.unit_id = w.parent_id AND ${since}
    )
    SELECT unit_id AS "unitId", parent_id AS "parentId", valid_from::text AS from, valid_to::text AS until FROM way`
}

/** Who works below the given units on a day or begins to later. */
export function findChildrenBefore({ tx }: Scope, ids: number[], on: IsoDate): Promise<ChildBefore[]> {
  return tx.$queryRaw<ChildBefore[]>`
    SELECT p.unit_id AS id, p.parent_id AS "parentId", p.valid_to::text AS until FROM unit_placement p
    WHERE p.parent_id = ANY (${ids}::int[]) AND p.relation = 'child' AND p.valid_to IS DISTINCT FROM p.valid_from
      AND (p.valid_to IS NULL OR p.valid_to > ${toDbDate(on)}::date) ORDER BY p.unit_id, p.valid_from`
}

/** Who belongs to the given units and has not left them. */
export function findMembersBefore({ tx }: Scope, ids: number[]): Promise<MemberBefore[]> {
  return tx.$queryRaw<MemberBefore[]>`
    SELECT m.id AS "membershipId", m.person_id AS "personId", m.unit_id AS "unitId", p.full_name AS "fullName", p.deleted_at IS NOT NULL AS deleted
    FROM person_membership m JOIN person p ON p.id = m.person_id
    WHERE m.unit_id = ANY (${ids}::int[]) AND m.valid_to IS NULL ORDER BY m.unit_id, p.sort_name, p.id`
}

/** The roles held at the given units that have no end yet. */
export function findRolesBefore({ tx }: Scope, ids: number[]): Promise<RoleBefore[]> {
  return tx.$queryRaw<RoleBefore[]>`
    SELECT r.id AS "assignmentId", r.account_id AS "accountId", r.unit_id AS "unitId", a.username, a.full_name AS "fullName", r.role::text
    FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE r.unit_id = ANY (${ids}::int[]) AND r.ended_at IS NULL ORDER BY r.unit_id, a.username, r.id`
}

/** Which of the codes a unit has, anywhere, however it is spelled there: a code names one unit of the installation. */
export async function findTakenCodes({ tx }: Scope, codes: string[]): Promise<Set<string>> {
  const find = await unitsByCode(tx, codes)
  return new Set(codes.filter(find))
}
