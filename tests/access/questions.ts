import { createRequire } from "node:module"
import type { Office, Question } from "./office"

// What a browser runs before it posts to a server action.
const require = createRequire(import.meta.url)
const { encodeReply } = require("next/dist/compiled/react-server-dom-turbopack/client.node") as {
  encodeReply: (args: unknown[]) => Promise<FormData | string>
}

export type Fields = Record<string, string | string[]>

/** A form as a browser would send it; names are nested with dots. */
export function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** A body with the content type that says how it is cut. */
async function encoded(form: FormData | string): Promise<{ type: string; body: Buffer }> {
  const response = new Response(form)
  return { type: response.headers.get("content-type") ?? "", body: Buffer.from(await response.arrayBuffer()) }
}

/** A post of a form to a handler. */
export async function formPost({ origin }: Office, path: string, form: FormData): Promise<Question> {
  const { type, body } = await encoded(form)
  return { method: "POST", path, body, headers: { origin, "sec-fetch-site": "same-origin", "content-type": type } }
}

/** The post that useActionState makes of a form. */
export async function actionPost({ origin }: Office, path: string, id: string, form: FormData): Promise<Question> {
  const { type, body } = await encoded(await encodeReply([{ status: "fresh" }, form]))
  const headers = { origin, "sec-fetch-site": "same-origin", accept: "text/x-component", "next-action": id }
  return { method: "POST", path, body, headers: { ...headers, "content-type": type } }
}
