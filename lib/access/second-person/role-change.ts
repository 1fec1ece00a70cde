import type { Changes } from "@/lib/audit/record-event"
import { roleNames } from "@/lib/glossary"
import type { Role } from "../roles"

/** What the log says of a role that waits: which it is, and what became of it. */
export function roleChange({ role, unitName }: { role: Role; unitName: string }, after: string): Changes {
  return { "Vai trò": { before: `${roleNames[role]} · ${unitName}`, after } }
}
