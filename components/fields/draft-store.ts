import type { FormDraft } from "@/lib/access/form-drafts"
import { draftHref } from "@/lib/addresses/work"
import { requestIdField } from "@/lib/format/form-fields"
import type { Entries } from "./form-entries"

/** As it comes over the wire. */
export type KeptDraft = Omit<FormDraft, "savedAt"> & { savedAt: string }

interface DraftFields {
  opened: Entries
  typed: Entries
}

interface Kept {
  /** Who reads, in which role: what stays on a device is offered to no other. */
  owner: string
  draft: KeptDraft | null
}

/** What the server keeps of a form; null when there is no answer. */
export async function readDraft(form: string): Promise<Kept | null> {
  const answer = await fetch(draftHref(form)).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Kept) : null
}

export interface DraftWrite {
  id: string
  form: string
  /** Null drops it. */
  fields: DraftFields | null
}

/** Keeps what is typed in a form, or drops it; false when the server could not be reached. */
export async function writeDraft(draft: DraftWrite, requestId: string): Promise<boolean> {
  const body = new FormData()
  body.append(requestIdField, requestId)
  body.append("draft", JSON.stringify(draft))
  return (await fetch(draftHref(), { method: "POST", body }).catch(() => null))?.ok ?? false
}

const deviceKey = (owner: string, form: string) => `lan-toa ${owner} ${form}`

/** Keeps a draft on this device, for as long as there is no connection. A browser that allows none keeps none. */
export function keepOnDevice(owner: string, draft: DraftWrite): void {
  try {
    localStorage.setItem(deviceKey(owner, draft.form), JSON.stringify(draft))
  } catch {
    // Full, or forbidden: the form itself still holds the text.
  }
}

/** Takes a draft off this device; null when there is none. */
export function takeFromDevice(owner: string, form: string): DraftWrite | null {
  try {
    const kept = localStorage.getItem(deviceKey(owner, form))
    localStorage.removeItem(deviceKey(owner, form))
    return kept ? (JSON.parse(kept) as DraftWrite) : null
  } catch {
    return null
  }
}
