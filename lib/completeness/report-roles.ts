import type { Role } from "@/lib/access/roles"
import { registerByKey } from "@/lib/registers/registry"
import type { Tracked } from "./tracked"

/** Who may say that there is nothing to report. */
export const reportRoles: readonly Role[] = ["cell", "staff"]

/** Who may remind others. */
export const reminderRoles: readonly Role[] = ["staff"]

/** Whether a role may say so of a register: whoever could enter something in it. People either write a commitment or they do not. */
export function mayReport({ key, from }: Tracked, role: Role): boolean {
  return from !== "people" && reportRoles.includes(role) && registerByKey(key).roles.write.includes(role)
}
