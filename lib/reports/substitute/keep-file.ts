import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { substituteDraftHref, substituteFormHref } from "@/lib/addresses/reports"
import { keepFile } from "@/lib/uploads/kept-files"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { askedPeriod } from "../asked-period"
import { wholeNumber } from "@/lib/format/whole-number"
import { substituteQuery } from "./href"
import { findSubstitutePlace } from "./find-place"

/** Keeps a filled sheet and leads to its preview; null for a unit that the actor does not type for. */
export async function keepSubstitute(
  scope: Scope,
  search: Record<string, string>,
  file: ReceivedSheet | null,
): Promise<Response | null> {
  const period = await askedPeriod(scope, scope.actor.unitId, search)
  const place = await findSubstitutePlace(scope, wholeNumber(search.donVi) ?? 0, period)
  if (place === null) return null
  const unitId = wholeNumber(search.donVi)!
  const query = substituteQuery(unitId, period)
  if ("refused" in place || !file) return seeOther(substituteFormHref(query, { missingFile: true }))
  return seeOther(substituteDraftHref(await keepFile(scope, "reports", file), query))
}
