import { branchUnits, heldUnits, knowsUnit, type Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"

/** SQL condition on a dated row: it holds on some day. A row that was replaced on its own first day holds on none. */
export function holdsSomeDay(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${row}.valid_to IS DISTINCT FROM ${row}.valid_from`
}

const placement = Prisma.sql`p`

/** SQL condition: the unit begins on a later day, so that no tree holds it yet. */
export function notYetPlaced(unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM unit_placement begun WHERE begun.unit_id = ${unit} AND ${holdsSomeDay(Prisma.sql`begun`)}
    AND begun.valid_from <= roll_up.today())`
}

/** Those of the units that begin on a later day below a unit that the actor's branch holds today. */
async function plannedHere(scope: Scope, unitIds: number[]): Promise<number[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE up AS (
      SELECT p.unit_id AS id, p.parent_id FROM unit_placement p
      WHERE p.unit_id = ANY (${unitIds}::int[]) AND ${holdsSomeDay(placement)} AND ${notYetPlaced(Prisma.sql`p.unit_id`)}
      UNION
      SELECT up.id, p.parent_id FROM up JOIN unit_placement p ON p.unit_id = up.parent_id AND ${holdsSomeDay(placement)}
      WHERE ${notYetPlaced(Prisma.sql`up.parent_id`)}
    ) SELECT DISTINCT up.id FROM up WHERE up.parent_id IN (${branchUnits(scope.actor.unitId)})`
  return rows.map(({ id }) => id)
}

/** Those of the units that the actor's branch holds today, or will once they begin: the only units a structural change may touch. */
export async function keptUnits(scope: Scope, unitIds: number[]): Promise<Set<number>> {
  const held = await heldUnits(scope, unitIds)
  const others = unitIds.filter((id) => !held.has(id))
  const planned = others.length > 0 ? await plannedHere(scope, others) : []
  return new Set([...held, ...planned])
}

/** Whether the actor may open the unit's page: it is, or in some year was, in the branch, or is planned there. */
export async function seesUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await knowsUnit(scope, unitId)) || (await plannedHere(scope, [unitId])).length > 0
}

/** Whether a structural change may touch the unit: see `keptUnits`. */
export async function keepsUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await keptUnits(scope, [unitId])).has(unitId)
}
