import { keepsInstallation } from "@/lib/access/keeps-installation"
import { heldUnits, type Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { loadKinds, type StoredKind } from "@/lib/roll-up/kinds"
import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import { registers } from "../registry"

/** A kind with how often it was counted or stated, deleted numbers included: those keep it from being taken away. */
export interface ListedKind extends PlacedFigure<StoredKind> {
  numbers: number
  mayWrite: boolean
}

async function countNumbers(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope.tx.$queryRaw<{ key: string; numbers: number }[]>`
    SELECT key, sum(n)::int AS numbers FROM (
      SELECT kind_key AS key, count(*) AS n FROM outreach_count GROUP BY 1
      UNION ALL SELECT k.key, count(*) FROM outreach_kind k JOIN stated_total t ON t.indicator = 'outreach.' || k.key GROUP BY 1
    ) counted GROUP BY key`
  return new Map(rows.map(({ key, numbers }) => [key, numbers]))
}

/** Every kind that the actor's unit and its branch count, and the one whose form is asked for (`sua`), or a new one (`them`). */
export async function loadKindList(scope: Scope, search: Record<string, string>) {
  const [numbers, stored, keepsAll] = [
    await countNumbers(scope),
    await loadKinds(scope),
    await keepsInstallation(scope),
  ]
  const held = await heldUnits(
    scope,
    stored.flatMap(({ unitId }) => unitId ?? []),
  )
  const kinds = stored.map((kind): ListedKind => ({
    ...kind,
    numbers: numbers.get(kind.key) ?? 0,
    mayWrite: kind.unitId === null ? keepsAll : held.has(kind.unitId),
  }))
  return {
    kinds,
    /** Whether a new kind is of everybody, or of the actor's unit and those below. */
    keepsAll,
    edited: kinds.find(({ key, mayWrite }) => mayWrite && key === search.sua) ?? null,
    adding: "them" in search,
    saved: flashParams.saved in search,
    itemising: registers
      .filter(({ key }) => key !== "outreach" && key !== "statedTotals")
      .map(({ key, term }) => ({ value: key, label: term.name })),
  }
}

export type KindList = Awaited<ReturnType<typeof loadKindList>>
