import type { Changes } from "@/lib/audit/record-event"
import { roleNames } from "@/lib/glossary"
import type { Role } from "../roles"

/** What the log says of a role that waits: which it is, and what became of it. */
export function roleChange({ role, unitName }: { role: Role; unitName: string }, state: string): Changes {
  const changes = { "Vai trò": `${roleNames[role]} · ${unitName}`, "Tình trạng": state }
  return Object.fromEntries(Object.entries(changes).map(([label, after]) => [label, { before: "", after }]))
}
