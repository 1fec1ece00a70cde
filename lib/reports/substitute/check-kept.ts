import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { readingOf } from "@/lib/uploads/kept-sheet"
import { differencesOf, recordLines } from "./beside-records"
import { checkSubstitute } from "./check-file"
import { placeIn } from "./load-substitute"

/** What committing an uploaded sheet would write, or what is wrong with it; null when there is no such file or place, or it is not read (any more). */
export async function checkKeptSubstitute(scope: Scope, id: string, search: Record<string, string>) {
  const [place, draft] = [await placeIn(scope, search), await findFile(scope, "reports", id)]
  const read = draft && (await readingOf(draft))
  if (place === null || "refused" in place || !read) return null
  const checked = await checkSubstitute(scope, place, read)
  const records = await recordLines(scope, place.unitId, place.period)
  return { checked, differences: checked.ok ? differencesOf(checked.figures, [checked], records) : [] }
}

export type SubstituteVerdict = NonNullable<Awaited<ReturnType<typeof checkKeptSubstitute>>>
