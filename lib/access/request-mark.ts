import { createHmac, type Hmac } from "node:crypto"
import { env } from "@/lib/env"
import { requestIdField } from "@/lib/format/form-fields"

/** A form that was sent, as it is known again. */
export interface RequestMark {
  id: string
  /** The action or handler that it was sent to. */
  action: string
  /** What was posted: keyed, so that nobody who reads the table can try texts against it. */
  body: Uint8Array<ArrayBuffer>
}

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A file counts by its name and what is in it. */
async function addTo(body: Hmac, name: string, value: FormDataEntryValue): Promise<void> {
  body.update(JSON.stringify([name, typeof value === "string" ? value : value.name]))
  if (typeof value !== "string") body.update(Buffer.from(await value.arrayBuffer()))
}

/** Null for a form without an id, such as one drawn by an older version: it is saved as often as it is sent. */
export async function markOf(form: unknown, action: string): Promise<RequestMark | null> {
  const id = form instanceof FormData ? form.get(requestIdField) : null
  if (typeof id !== "string" || !idPattern.test(id)) return null
  const fields = [...(form as FormData)].filter(([name]) => name !== requestIdField && !name.startsWith("$ACTION"))
  const body = createHmac("sha256", env().authSecret)
  for (const [name, value] of fields) await addTo(body, name, value)
  return { id, action, body: new Uint8Array(body.digest()) }
}
