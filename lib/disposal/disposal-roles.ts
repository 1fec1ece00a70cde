import type { Role } from "@/lib/access/roles"

/** Who sees terms and lists of the own branch. */
export const disposalReaders: readonly Role[] = ["admin", "staff", "leader"]

/** Who draws a list up. */
export const disposalDrawers: readonly Role[] = ["staff"]

/** Who decides: the unit's leader, or an administrator where the unit has none. */
export const disposalDeciders: readonly Role[] = ["leader", "admin"]
