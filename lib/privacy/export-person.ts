import type { Scope } from "@/lib/access/scope"
import { wholeNumber } from "@/lib/format/whole-number"
import { workbookDownload } from "@/lib/download"
import { findRequest } from "./find-requests"
import { writePersonWorkbook } from "./person-workbook"

/** The data of the person of a request, to be saved; null when there is no such request for this actor. */
export async function exportPerson(scope: Scope, id: string | undefined): Promise<Response | null> {
  const number = wholeNumber(id)
  const request = number === null ? null : await findRequest(scope, number)
  if (!request) return null
  return workbookDownload(await writePersonWorkbook(scope, request), `Dữ liệu cá nhân ${request.personName}`)
}
