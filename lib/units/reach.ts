import { branchUnits, holdsUnit, knowsUnit, type Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"

/** SQL condition: the unit begins on a later day, so that no tree holds it yet. */
export function notYetPlaced(unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM unit_placement begun WHERE begun.unit_id = ${unit} AND begun.valid_from <= roll_up.today())`
}

/** Whether the unit begins on a later day below a unit that the actor's branch holds today. */
async function plannedHere(scope: Scope, unitId: number): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<unknown[]>`
    WITH RECURSIVE up AS (
      SELECT p.unit_id, p.parent_id FROM unit_placement p WHERE p.unit_id = ${unitId}::int AND ${notYetPlaced(Prisma.sql`p.unit_id`)}
      UNION
      SELECT p.unit_id, p.parent_id FROM up JOIN unit_placement p ON p.unit_id = up.parent_id
      WHERE ${notYetPlaced(Prisma.sql`up.parent_id`)}
    ) SELECT 1 FROM up WHERE up.parent_id IN (${branchUnits(scope.actor.unitId)}) LIMIT 1`
  return rows.length > 0
}

/** Whether the actor may open the unit's page: it is, or in some year was, in the branch, or is planned there. */
export async function seesUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await knowsUnit(scope, unitId)) || plannedHere(scope, unitId)
}

/** Whether the actor's branch holds the unit today, or will once it begins: the only units a structural change may touch. */
export async function keepsUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await holdsUnit(scope, unitId)) || plannedHere(scope, unitId)
}
