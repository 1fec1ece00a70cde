import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { unitsByCode } from "@/lib/structure/units-by-code"

/** The ids of units by what a sheet calls them: a code, however it is spelled, or "#123". Only units of the actor's branch. */
export async function findUnits(scope: Scope, labels: string[]): Promise<Map<string, number>> {
  const find = await unitsByCode(scope.tx, labels)
  const numbered = (label: string) => (/^#\d{1,9}$/.test(label) ? Number(label.slice(1)) : undefined)
  const meant = labels.flatMap((label): [string, number][] => {
    const id = numbered(label) ?? find(label)?.id
    return id === undefined ? [] : [[label, id]]
  })
  const ids = meant.map(([, id]) => id)
  const held = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT u.id FROM unit u WHERE u.id = ANY (${ids}::int[]) AND u.id IN (${branchUnits(scope.actor.unitId)})`
  const own = new Set(held.map(({ id }) => id))
  return new Map(meant.filter(([, id]) => own.has(id)))
}
