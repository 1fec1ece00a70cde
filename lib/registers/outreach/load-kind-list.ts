import { keepsInstallation } from "@/lib/access/keeps-installation"
import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { registers } from "../registry"
import { loadKinds, type StoredKind } from "./kinds"

/** A kind with how often it was counted, deleted counts included: those keep it from being taken away. */
export interface ListedKind extends PlacedFigure<StoredKind> {
  counts: number
}

/** All kinds of outreach, and the one whose form is asked for (`sua`), or a new one (`them`). */
export async function loadKindList(scope: Scope, search: Record<string, string>) {
  const counted = await scope.tx.outreachCount.groupBy({ by: ["kindKey"], _count: true })
  const counts = new Map(counted.map(({ kindKey, _count }) => [kindKey, _count]))
  const kinds = (await loadKinds(scope)).map((kind): ListedKind => ({ ...kind, counts: counts.get(kind.key) ?? 0 }))
  return {
    kinds,
    mayWrite: await keepsInstallation(scope),
    edited: kinds.find((kind) => kind.key === search.sua) ?? null,
    adding: "them" in search,
    saved: flashParams.saved in search,
    itemising: registers
      .filter(({ key }) => key !== "outreach")
      .map(({ key, term }) => ({ value: key, label: term.name })),
  }
}

export type KindList = Awaited<ReturnType<typeof loadKindList>>
