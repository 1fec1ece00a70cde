import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { keepFile } from "@/lib/uploads/kept-files"
import { unitDraftHref, unitImportHref } from "@/lib/addresses/units"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"

/** Keeps an uploaded file of units and leads to its preview. */
export async function keepUnitFile(scope: Scope, file: ReceivedSheet | null): Promise<Response> {
  if (!file) return seeOther(unitImportHref({ flash: { missingFile: true } }))
  return seeOther(unitDraftHref(await keepFile(scope, "units", file)))
}
