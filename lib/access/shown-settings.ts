import { createHash } from "node:crypto"
import type { Refused } from "./outcome"
import type { Scope } from "./scope"

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

/** Both versions, for who saves over what somebody else has set since it was shown; null when nothing would be lost unseen. */
export function overtaken(seen: string, stored: ShownSettings, typed: ShownSettings): Refused | null {
  const version = settingsVersion(stored)
  const labels = Object.keys(stored).filter((label) => stored[label] !== typed[label])
  if (version === seen || labels.length === 0) return null
  const fields = labels.map((label) => ({ label, theirs: stored[label]!, yours: typed[label] ?? "" }))
  const message = "Người khác vừa sửa trong lúc bạn nhập. Hãy so hai bản dưới đây rồi chọn."
  return { ok: false, message, conflict: { version, fields } }
}
