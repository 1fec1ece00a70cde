import { Prisma } from "@/lib/db/generated/client"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Tx } from "@/lib/db/client"
import { inheritedUnits } from "@/lib/structure/branch"
import type { Actor } from "./actor"

declare const minted: unique symbol

/**
 * The right to touch data: who asks, and the one transaction it happens in.
 * Only lib/access mints it; every store function takes it and puts it inside its query.
 */
export interface Scope {
  readonly [minted]: true
  readonly actor: Actor
  readonly tx: Tx
  /** What the audit log must hold before the answer leaves, whatever becomes of the transaction: see `note`. */
  readonly noted: AuditEntry[]
}

/** For lib/access alone (an architecture test holds everybody else off). */
export function mintScope(actor: Actor, tx: Tx): Scope {
  return { actor, tx, noted: [] as AuditEntry[] } as Scope
}

/** Has something that was read put into the audit log: a page reads in a read-only snapshot and cannot write it itself. */
export function note(scope: Scope, entries: AuditEntry[]): void {
  scope.noted.push(...entries)
}

/** SQL condition: the unit stands above the actor's, whose issued documents it must know. */
export function above(scope: Scope, unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${unit} = ANY (SELECT unnest(n.path) FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ${scope.actor.unitId}::int)`
}

/** Those of the units that the actor's branch holds today: the only units a record may be written to. */
export async function heldUnits(scope: Scope, unitIds: number[]): Promise<Set<number>> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT n.unit_id AS id FROM roll_up.tree_node n
    WHERE n.tree = 0 AND n.unit_id = ANY (${unitIds}::int[]) AND n.path @> ARRAY[${scope.actor.unitId}::int]`
  return new Set(rows.map((row) => row.id))
}

/** Whether the actor's branch holds the unit today. */
export async function holdsUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await heldUnits(scope, [unitId])).has(unitId)
}

/** SQL condition: the unit is, or in some year was, in the actor's branch, or was left to it: whose page may be opened. */
export function known({ actor }: Scope, unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT 1 FROM roll_up.tree_node n WHERE n.unit_id = ${unit} AND n.path @> ARRAY[${actor.unitId}::int])
    OR ${unit} IN ${inheritedUnits(actor.unitId)})`
}

/** Whether the actor may open the page of the unit: see `known`. */
export async function knowsUnit(scope: Scope, unitId: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<unknown[]>`SELECT 1 WHERE ${known(scope, Prisma.sql`${unitId}::int`)}`
  return rows.length > 0
}

/** Whether the unit was left to the actor's branch: it ended, and units of the branch took a part of it. */
async function inherits(scope: Scope, unitId: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<
    unknown[]
  >`SELECT 1 WHERE ${unitId}::int IN ${inheritedUnits(scope.actor.unitId)}`
  return rows.length > 0
}

/** Whether the unit lies in the actor's branch today or was left to it: whose figures along today's structure may be read. */
export async function knowsUnitToday(scope: Scope, unitId: number): Promise<boolean> {
  return (await holdsUnit(scope, unitId)) || inherits(scope, unitId)
}

/** Whether the unit lies in the actor's branch today, lay there in every year of the period or was left to it: whose figures of those years may be read. */
export async function knowsUnitIn(scope: Scope, unitId: number, from: number, to: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<unknown[]>`
    SELECT 1 FROM roll_up.tree_node n
    WHERE n.unit_id = ${unitId}::int AND n.path @> ARRAY[${scope.actor.unitId}::int] AND (n.tree = 0 OR n.tree BETWEEN ${from}::int AND ${to}::int)
    HAVING bool_or(n.tree = 0) OR count(*) = ${to - from + 1}::int`
  return rows.length > 0 || inherits(scope, unitId)
}

/**
 * Those of the years whose figures of the unit the actor may read: all while the branch holds it, else those it lay there in, and those that
 * nobody has recorded anything in, which have no structure.
 */
export async function knownYears(scope: Scope, unitId: number, years: number[]): Promise<Set<number>> {
  if (await inherits(scope, unitId)) return new Set(years)
  const rows = await scope.tx.$queryRaw<{ year: number }[]>`
    SELECT y AS year FROM unnest(${years}::int[]) y
    WHERE NOT EXISTS (SELECT 1 FROM roll_up.tree t WHERE t.tree = y) OR EXISTS (SELECT 1 FROM roll_up.tree_node n
      WHERE n.tree IN (0, y) AND n.unit_id = ${unitId}::int AND n.path @> ARRAY[${scope.actor.unitId}::int])`
  return new Set(rows.map(({ year }) => year))
}
