import type { Role } from "@/lib/db/generated/enums"

export type { Role }

/** Any of the four roles. */
export const everyRole: readonly Role[] = ["admin", "staff", "cell", "leader"]

/** Who keeps the installation's units and accounts, and may search the audit log. */
export const adminOnly: readonly Role[] = ["admin"]
