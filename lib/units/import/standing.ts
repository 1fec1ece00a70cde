import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import type { Standing, StandingUnit } from "./check-tree"

interface FoundUnit extends StandingUnit {
  code: string | null
  held: boolean
}

/** The actor's own unit and the units that have one of the codes. */
export async function findStanding(scope: Scope, codes: Iterable<string>): Promise<Standing> {
  const own = scope.actor.unitId
  const rows = await scope.tx.$queryRaw<FoundUnit[]>`
    SELECT u.id, u.code, u.id IN (${branchUnits(own)}) AS held, life.founded::text, life.closed::text AS "closedFrom"
    FROM unit u LEFT JOIN LATERAL unit_life(u.id) life ON true
    WHERE u.id = ${own}::int OR u.code IN (SELECT code FROM jsonb_array_elements_text(${JSON.stringify([...codes])}::jsonb) code)`
  const coded = rows.flatMap((row) => (row.code === null ? [] : [[row.code, row] as const]))
  return {
    own: rows.find((row) => row.id === own)!,
    byCode: new Map(coded.filter(([, row]) => row.held)),
    taken: new Set(coded.map(([code]) => code)),
  }
}
