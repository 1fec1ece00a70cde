import type { Scope } from "@/lib/access/scope"
import { fileIn, seeOther } from "../sheet/posted-file"
import { keepDraft, treeFile } from "./drafts"

/** Takes the file of a plain multipart form and leads to its preview. */
export async function receiveUnitFile(scope: Scope, request: Request, body: Uint8Array): Promise<Response> {
  const file = await fileIn(request, body)
  if (!file) return seeOther("/don-vi/nhap?thieu-tep=1")
  const bytes = new Uint8Array(await file.arrayBuffer())
  return seeOther(`/don-vi/nhap/${await keepDraft(scope, treeFile, file.name.slice(0, 200), bytes)}`)
}
