import type { Scope } from "@/lib/access/scope"
import { type PlacedFigure, placedFigures } from "@/lib/roll-up/placed-figures"
import type { OutreachKind } from "./rules"

/** A kind as it is kept. */
export interface StoredKind extends OutreachKind {
  /** Counted for months before this year only. */
  retiredFrom: number | null
  /** The register whose records tell the same one by one. */
  itemisedBy: string | null
  sortOrder: number
  version: number
}

/** Every kind, each whole before its parts. */
export async function loadKinds(scope: Scope): Promise<PlacedFigure<StoredKind>[]> {
  const kinds = await scope.tx.outreachKind.findMany({ orderBy: [{ sortOrder: "asc" }, { key: "asc" }] })
  return placedFigures(kinds)
}
