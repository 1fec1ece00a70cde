import type { Actor } from "./actor"
import type { Role } from "./roles"

/** Which roles may enter: named roles, any signed-in account, or anyone at all. */
export type Can = readonly Role[] | "signed-in" | "anyone"

/** Whether the actor may enter at all; which records it then sees is the scope's business. */
export function mayEnter(can: Can, actor: Actor | null): boolean {
  if (can === "anyone") return true
  if (!actor) return false
  return can === "signed-in" || (!actor.mustChangePassword && can.includes(actor.role))
}
