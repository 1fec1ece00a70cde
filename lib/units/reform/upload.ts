import type { Scope } from "@/lib/access/scope"
import { keepDraft as keepFile } from "../import/drafts"
import { fileIn, seeOther } from "../sheet/posted-file"
import { keepDraft } from "../wizard/drafts"
import { checkFile } from "./check-file"

/** The kind that a kept file of a reform goes by. */
export const reformFile = "reform"

/** Takes the file of a plain multipart form: leads to the preview of what it asks for, or to what is wrong with it. */
export async function receiveReformFile(scope: Scope, request: Request, body: Uint8Array): Promise<Response> {
  const file = await fileIn(request, body)
  if (!file) return seeOther("/don-vi/sap-xep/tep?thieu-tep=1")
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = file.name.slice(0, 200)
  const checked = await checkFile(scope, name, bytes)
  if (checked.ok && "wish" in checked)
    return seeOther(`/don-vi/sap-xep/xem-truoc/${await keepDraft(scope, "reform", checked.wish)}`)
  return seeOther(`/don-vi/sap-xep/tep/${await keepFile(scope, reformFile, name, bytes)}`)
}
