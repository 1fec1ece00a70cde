import type { AccountRole } from "@/lib/accounts/account-store"
import { roleNames } from "@/lib/glossary"

/** A role with its unit; a unit outside the reader's branch is not named. */
export function roleText({ role, unitName }: Pick<AccountRole, "role" | "unitName">): string {
  return unitName === null ? "Vai trò ở đơn vị ngoài phạm vi của bạn" : `${roleNames[role]} · ${unitName}`
}
