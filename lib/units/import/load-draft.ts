import type { Scope } from "@/lib/access/scope"
import { fileToCheck } from "@/lib/uploads/file-to-check"
import { inUnitThread } from "../file-thread"
import { mostUnitRows } from "./check-file"
import type { UnitDraftResult } from "./drafts"

/** An uploaded file of units, and what it would do. See `fileToCheck`. */
export const loadUnitDraft = (scope: Scope, id: string | undefined, search: Record<string, string> = {}) =>
  fileToCheck(scope, {
    kind: "units",
    id,
    search,
    most: mostUnitRows,
    check: (asked): Promise<UnitDraftResult | null> => inUnitThread("previewUnits", asked),
  })

export type UnitDraftData = NonNullable<Awaited<ReturnType<typeof loadUnitDraft>>>
