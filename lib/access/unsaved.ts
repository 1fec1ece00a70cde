import { AsyncLocalStorage } from "node:async_hooks"
import { draftField, requestIdField } from "@/lib/format/form-fields"

/** What somebody typed in a form that was not saved, and why. */
export interface Unsaved {
  reason: string
  typed: string[]
}

/** What was noted while a request was answered. */
export interface Noted {
  unsaved?: Unsaved
  /** What was asked for is not there for who asked; the answer says so by its status. */
  isNotFound?: boolean
}

// The front door and the actions are bundled apart, each with this file.
const kept = globalThis as { lanToaRequests?: AsyncLocalStorage<Noted> }
const requests = () => (kept.lanToaRequests ??= new AsyncLocalStorage())

/** Passes a request on; what is noted meanwhile stands in `noted`. */
export function followRequest<Result>(noted: Noted, pass: () => Result): Result {
  return requests().run(noted, pass)
}

/** A word such as a choice posts; what people type begins with a capital, has blanks, digits or marks. */
const isKey = (text: string) => /^[a-z][A-Za-z-]*$/.test(text)

function isTyped([name, value]: [string, FormDataEntryValue]): boolean {
  if (typeof value !== "string" || name === draftField || /password/i.test(name)) return false
  return value.trim() !== "" && !isKey(value)
}

/** What a form carries unseen stands before its request id, its fields stand after. */
function typedIn(form: unknown): string[] {
  if (!(form instanceof FormData)) return []
  const entries = [...form]
  const fields = entries.slice(entries.findIndex(([name]) => name === requestIdField) + 1)
  return fields.filter(isTyped).map(([, value]) => String(value))
}

/** Notes what a form held that was not saved, for an answer that cannot show the form again (`bare-answers.ts`). */
export function noteUnsaved(form: unknown, reason: string): void {
  const noted = requests().getStore()
  if (noted) noted.unsaved = { reason, typed: typedIn(form) }
}

/** Notes that the answer, whatever it shows, has the status of what is not there. */
export function noteNotFound(): void {
  const noted = requests().getStore()
  if (noted) noted.isNotFound = true
}
