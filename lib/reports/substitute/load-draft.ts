import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { waitingBefore } from "@/lib/uploads/kept-sheet"
import { inReportThread } from "../file-thread"
import { mostFigureRows } from "./check-file"
import type { SubstituteVerdict } from "./check-kept"
import { placeIn } from "./load-substitute"

/**
 * An uploaded sheet with how many are read before it, and the way to find out what it would write: `check` gives null when it is not there any more. Null
 * when there is no such file for this actor, or nothing to type for the unit.
 */
export async function loadSubstituteDraft(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const [place, draft] = [await placeIn(scope, search), await findFile(scope, "reports", id)]
  if (place === null || "refused" in place || !draft) return null
  const { actor } = scope
  return {
    place,
    id: draft.id,
    fileName: draft.fileName,
    waiting: await waitingBefore(draft, mostFigureRows),
    check: (): Promise<SubstituteVerdict | null> =>
      inReportThread("checkTyped", { actor, given: { draft: draft.id, search } }),
  }
}

export type SubstituteDraftData = NonNullable<Awaited<ReturnType<typeof loadSubstituteDraft>>>
