import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { filterUnit } from "@/lib/units/filter-unit"
import { unitOptionsById } from "@/lib/units/unit-options"
import { findBatches } from "../codes/find-issue"
import { planFromTree } from "./from-tree"
import { typeParam } from "./type-param"

/** What the page of accounts in bulk shows: the choice, what it would make, and the batches made before; null when the unit is outside the branch. */
export async function loadBatch(scope: Scope, search: Record<string, string>) {
  const chosen = await filterUnit(scope, search)
  if (!chosen) return null
  const unitId = chosen.unitId ?? scope.actor.unitId
  const types = Object.keys(search).flatMap((name) => typeParam.keyOf(name) ?? [])
  const planned = await planFromTree(scope, { unitId, types })
  if (!planned) return null
  return {
    ...planned,
    unitId,
    chosen: types,
    units: await unitOptionsById(scope, [unitId]),
    batches: await findBatches(scope),
    missingFile: flashParams.missingFile in search,
  }
}

export type BatchData = NonNullable<Awaited<ReturnType<typeof loadBatch>>>
