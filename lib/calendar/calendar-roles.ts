import type { Role } from "@/lib/access/roles"

/** Who sets deadlines, for units of the own branch. */
export const calendarRoles: readonly Role[] = ["staff"]
