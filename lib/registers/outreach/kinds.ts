import type { Scope } from "@/lib/access/scope"
import { wholesThenParts, type OutreachKind, type Placed } from "./rules"

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
export async function loadKinds(scope: Scope): Promise<Placed<StoredKind>[]> {
  const kinds = await scope.tx.outreachKind.findMany({ orderBy: [{ sortOrder: "asc" }, { key: "asc" }] })
  return wholesThenParts(kinds)
}
