import { heldUnits, type Scope } from "@/lib/access/scope"
import { opensPage } from "@/lib/access/unit-name"
import { plannedUnits } from "@/lib/structure/unplaced-units"
import { Prisma } from "@/lib/db/generated/client"

/** Those of the units that begin on a later day below a unit that the actor's branch holds today. */
async function plannedHere({ tx, actor }: Scope, unitIds: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT u.id FROM unnest(${unitIds}::int[]) u (id) WHERE u.id IN ${plannedUnits(actor.unitId)}`
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
  const rows = await scope.tx.$queryRaw<unknown[]>`SELECT 1 WHERE ${opensPage(scope, Prisma.sql`${unitId}::int`)}`
  return rows.length > 0
}

/** Whether a structural change may touch the unit: see `keptUnits`. */
export async function keepsUnit(scope: Scope, unitId: number): Promise<boolean> {
  return (await keptUnits(scope, [unitId])).has(unitId)
}
