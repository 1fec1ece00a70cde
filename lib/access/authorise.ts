import type { Actor } from "./actor"
import type { Role } from "./roles"

/** Which roles may enter: named roles, any signed-in account, or anyone at all. */
export type Can = readonly Role[] | "signed-in" | "anyone"

/** Whether the account has no role but such as wait for a second person. */
export function onlyWaits(actor: Actor): boolean {
  return actor.waits.some(({ assignmentId }) => assignmentId === actor.assignmentId)
}

/** Whether the first password is changed, the notice acknowledged and a role there: before that only the own account opens. */
export function isReady(actor: Actor): boolean {
  return !actor.mustChangePassword && !actor.mustAcknowledge && !onlyWaits(actor)
}

/** Whether the actor may enter at all; which records it then sees is the scope's business. */
export function mayEnter(can: Can, actor: Actor | null): boolean {
  if (can === "anyone") return true
  if (!actor) return false
  return can === "signed-in" || (isReady(actor) && can.includes(actor.role))
}
