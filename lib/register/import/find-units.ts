import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { unitLabel } from "../sheet-labels"

/** The ids of units by what a sheet calls them: a code, or "#123". Only units of the actor's branch. */
export async function findUnits(scope: Scope, labels: string[]): Promise<Map<string, number>> {
  const ids = labels.flatMap((label) => (/^#\d{1,9}$/.test(label) ? [Number(label.slice(1))] : []))
  const units = await scope.tx.$queryRaw<{ id: number; code: string | null }[]>`
    SELECT u.id, u.code FROM unit u
    WHERE (u.code = ANY (${labels}::text[]) OR u.id = ANY (${ids}::int[])) AND u.id IN (${branchUnits(scope.actor.unitId)})`
  return new Map(units.flatMap((unit) => [[unitLabel(unit), unit.id] as const, [`#${unit.id}`, unit.id] as const]))
}
