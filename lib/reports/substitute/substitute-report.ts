import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { formatNumber } from "@/lib/format/numbers"
import { requiredDay, requiredId, requiredText } from "@/lib/schema-parts"
import { dropFile, findFile } from "@/lib/uploads/kept-files"
import { readingOf, STILL_READING } from "@/lib/uploads/kept-sheet"
import { findKind } from "../kinds/find-kinds"
import { spanOf } from "../kinds/spans"
import { checkSubstitute } from "./check-file"
import { findSubstitutePlace } from "./find-place"
import { writeSubstitute } from "./write-substitute"

/** The unit and the period, as both ways of typing post them. */
export const placeInput = z.strictObject({
  unit: requiredId(),
  kind: requiredText(40, "Hãy chọn một mục."),
  fromOn: requiredDay,
  toOn: requiredDay,
})

/** The place a form names; null for a kind that the actor's unit has not, else see `findSubstitutePlace`. */
export async function placeOf(scope: Scope, { unit, kind: key, fromOn, toOn }: z.infer<typeof placeInput>) {
  const kind = await findKind(scope, scope.actor.unitId, key)
  return kind ? findSubstitutePlace(scope, unit, spanOf(kind, fromOn, toOn)) : null
}

export const substituteInput = placeInput.extend({ draft: z.string().max(40) })

export type SubstituteInput = z.infer<typeof substituteInput>

/**
 * "Nhập hộ": the unit above types the report of a direct child that is not on the system, from a filled sheet; it is accepted at once. Refused
 * when the child has a report by now; null for anybody else's child or file.
 */
export async function substituteReport(scope: Scope, input: SubstituteInput): Promise<Outcome | null> {
  const place = await placeOf(scope, input)
  if (place === null) return null
  if ("refused" in place) return refuse(place.refused)
  const draft = await findFile(scope, "reports", input.draft)
  if (!draft) return null
  const read = await readingOf(draft)
  if (!read) return refuse(STILL_READING)
  const checked = await checkSubstitute(scope, place, read)
  if (!checked.ok) return refuse(checked.message)
  if (checked.errors.length > 0) {
    return refuse(`Tệp có ${formatNumber(checked.errors.length)} lỗi nên chưa nhập được gì. Tải lại trang để xem.`)
  }
  const outcome = await writeSubstitute(scope, place, { ...checked, fileName: draft.fileName })
  await dropFile(scope, draft.id)
  return outcome
}
