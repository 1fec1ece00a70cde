import type { Scope } from "@/lib/access/scope"
import { wholesThenParts, type PlacedKind } from "./rules"

/** Every kind, each whole before its parts. */
export async function loadKinds(scope: Scope): Promise<PlacedKind[]> {
  const kinds = await scope.tx.outreachKind.findMany({ orderBy: [{ sortOrder: "asc" }, { key: "asc" }] })
  return wholesThenParts(kinds)
}
