import type { Role } from "@/lib/db/generated/enums"

export type { Role }

/** Said to who would give a role to the own account, by whatever way. */
export const notToOneself =
  "Không ai tự giao vai trò cho chính mình. Hãy đề nghị quản trị khác giao vai trò này cho tài khoản của bạn."

/** Any of the four roles. */
export const everyRole: readonly Role[] = ["admin", "staff", "cell", "leader"]

/** Who keeps the installation's units and accounts, and may search the audit log. */
export const adminOnly: readonly Role[] = ["admin"]
