import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { formatNumber } from "@/lib/format/numbers"
import { reportKindNames } from "@/lib/glossary"
import { keysOf, oneOf, requiredId, requiredYear } from "@/lib/schema-parts"
import { dropFile, findFile } from "@/lib/uploads/kept-files"
import { keptSheet, STILL_READING } from "@/lib/uploads/kept-sheet"
import { reportPeriod } from "../period"
import { checkSubstitute, mostFigureRows } from "./check-file"
import { findSubstitutePlace } from "./find-place"
import { writeSubstitute } from "./write-substitute"

/** The unit and the period, as both ways of typing post them. */
export const placeInput = z.strictObject({
  unit: requiredId(),
  kind: oneOf(keysOf(reportKindNames)),
  fromYear: requiredYear,
  toYear: requiredYear,
})

/** The place a form names; see `findSubstitutePlace`. */
export function placeOf(scope: Scope, { unit, kind, fromYear, toYear }: z.infer<typeof placeInput>) {
  return findSubstitutePlace(scope, unit, reportPeriod(kind, fromYear, toYear))
}

export const substituteInput = placeInput.extend({ draft: z.string().max(40) })

/**
 * "Nhập hộ": the unit above types the report of a direct child that is not on the system, from a filled sheet; it is accepted at once. Refused
 * when the child has a report by now; null for anybody else's child or file.
 */
export async function substituteReport(scope: Scope, input: z.infer<typeof substituteInput>): Promise<Outcome | null> {
  const place = await placeOf(scope, input)
  if (place === null) return null
  if ("refused" in place) return refuse(place.refused)
  const draft = await findFile(scope, "reports", input.draft)
  if (!draft) return null
  const kept = await keptSheet(draft, mostFigureRows)
  if (kept.waiting) return refuse(STILL_READING)
  const checked = await checkSubstitute(scope, place, kept.sheet)
  if (!checked.ok) return refuse(checked.message)
  if (checked.errors.length > 0) {
    return refuse(`Tệp có ${formatNumber(checked.errors.length)} lỗi nên chưa nhập được gì. Tải lại trang để xem.`)
  }
  const outcome = await writeSubstitute(scope, place, { ...checked, fileName: draft.fileName })
  await dropFile(scope, draft.id)
  return outcome
}
