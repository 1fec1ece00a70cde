import type { Actor } from "@/lib/access/actor"

/** A cell writes for itself: its unit is not asked for. */
export function settledUnit(actor: Actor): Record<string, string> {
  return actor.role === "cell" ? { unitId: String(actor.unitId) } : {}
}
