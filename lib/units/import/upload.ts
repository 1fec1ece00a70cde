import type { Scope } from "@/lib/access/scope"
import { keepDraft } from "./drafts"

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })

async function fileIn(request: Request, body: Uint8Array): Promise<File | null> {
  const type = request.headers.get("content-type") ?? ""
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
    const file = form.get("tep")
    return file instanceof File && file.size > 0 ? file : null
  } catch {
    return null
  }
}

/** Takes the file of a plain multipart form and leads to its preview. */
export async function receiveUnitFile(scope: Scope, request: Request, body: Uint8Array): Promise<Response> {
  const file = await fileIn(request, body)
  if (!file) return seeOther("/don-vi/nhap?thieu-tep=1")
  const id = await keepDraft(scope, file.name.slice(0, 200), new Uint8Array(await file.arrayBuffer()))
  return seeOther(`/don-vi/nhap/${id}`)
}
