import type { Role } from "@/lib/access/roles"

/** Who keeps what is counted by month, for units of the own branch. */
export const kindKeepers: readonly Role[] = ["admin", "staff"]
