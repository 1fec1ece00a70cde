import { draftInput } from "./form-drafts"
import { markOf } from "./request-mark"

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** The draft that a browser sends; null for anything else. */
export async function takeDraft(form: FormData | null) {
  const input = draftInput.safeParse(parsed(form?.get("draft") ?? null))
  return input.success ? { input: input.data, mark: await markOf(form, "") } : null
}
