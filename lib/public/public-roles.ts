import type { Role } from "@/lib/access/roles"

/** Who decides whether a unit of its branch has a page that everybody may read. */
export const publisherRoles: readonly Role[] = ["admin", "staff"]
