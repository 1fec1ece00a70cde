import type { Role } from "@/lib/access/roles"

/** Who writes and submits the report of its own unit. */
export const writerRoles: readonly Role[] = ["staff", "cell"]

/** Who accepts or returns what units below submit. */
export const deciderRoles: readonly Role[] = ["staff"]
