import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { waitingBefore } from "@/lib/uploads/kept-sheet"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import { inUnitThread } from "../file-thread"
import { mostUnitRows } from "./check-file"
import type { UnitDraftResult } from "./drafts"

/**
 * An uploaded file of units with how many are read before it, and the way to find out what it would do, for when the page has read everything else:
 * `check` gives null when the file is not there any more. Null when this account has no such file.
 */
export async function loadUnitDraft(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const draft = await findFile(scope, "units", id)
  if (!draft) return null
  const { actor } = scope
  const chosen = choiceValues(search)
  const given = { draft: draft.id, choice: toChoice(chosen) }
  return {
    id: draft.id,
    fileName: draft.fileName,
    chosen,
    waiting: await waitingBefore(draft, mostUnitRows),
    check: (): Promise<UnitDraftResult | null> => inUnitThread("previewUnits", { actor, given }),
  }
}

export type UnitDraftData = NonNullable<Awaited<ReturnType<typeof loadUnitDraft>>>
