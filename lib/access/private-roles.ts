import type { Role } from "./roles"

/** The roles that read the texts of commitments, each at its own unit. Whoever gets one needs a second person: see `second-person`. */
export const textRoles: readonly Role[] = ["cell"]

/** Whether a role reads the texts of commitments. */
export function readsTexts(role: Role): boolean {
  return textRoles.includes(role)
}
