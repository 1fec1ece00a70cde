import { createHash } from "node:crypto"
import type { Changes } from "@/lib/audit/record-event"
import type { Conflict, Refused } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"

/** Settings as their form shows them: values in words, by label. */
export type ShownSettings = Record<string, string>

/** What stands for settings as somebody saw them; their form carries it, as a record's form carries the record's version. */
export function settingsVersion(shown: ShownSettings): string {
  const entries = Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex")
}

/** Lets one save settings of a kind at a time: of two who save at once the second then reads what the first wrote. */
export async function holdSettings({ tx }: Scope, kind: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('settings'), hashtext(${kind}))`
}

/** What is stored beside what was typed, for the values that differ. */
export function conflictOf(version: Conflict["version"], stored: ShownSettings, typed: ShownSettings): Conflict {
  const labels = Object.keys(stored).filter((label) => stored[label] !== typed[label])
  return { version, fields: labels.map((label) => ({ label, theirs: stored[label]!, yours: typed[label] ?? "" })) }
}

/** Before and after of the values that differ, and of the name in any case: the log then tells what was changed. */
export function namedChanges(before: ShownSettings, after: ShownSettings): Changes {
  const labels = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const told = labels.filter((label) => label === "Tên" || before[label] !== after[label])
  return Object.fromEntries(told.map((label) => [label, { before: before[label] ?? "", after: after[label] ?? "" }]))
}

/** Both versions, for who saves over what somebody else has set since it was shown; null when nothing would be lost unseen. */
export function overtaken(seen: string, stored: ShownSettings, typed: ShownSettings): Refused | null {
  const conflict = conflictOf(settingsVersion(stored), stored, typed)
  if (conflict.version === seen || conflict.fields.length === 0) return null
  const message = "Người khác vừa sửa trong lúc bạn nhập. Hãy so hai bản dưới đây rồi chọn."
  return { ok: false, message, conflict }
}
