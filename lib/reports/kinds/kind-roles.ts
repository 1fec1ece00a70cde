import type { Role } from "@/lib/access/roles"

/** Who keeps kinds of report and their cut-offs, for units of the own branch. */
export const kindRoles: readonly Role[] = ["admin", "staff"]
