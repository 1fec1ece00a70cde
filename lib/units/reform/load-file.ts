import type { Scope } from "@/lib/access/scope"
import { fileToCheck } from "@/lib/uploads/file-to-check"
import { inUnitThread } from "../file-thread"
import { mostReformRows, type CheckedReform } from "./check-file"

/** An uploaded file of a reform, and what is wrong with it. See `fileToCheck`. */
export const loadReformFile = (scope: Scope, id: string | undefined, search: Record<string, string> = {}) =>
  fileToCheck(scope, {
    kind: "reform",
    id,
    search,
    most: mostReformRows,
    check: (asked): Promise<CheckedReform | null> => inUnitThread("checkReform", asked),
  })

export type ReformFileData = NonNullable<Awaited<ReturnType<typeof loadReformFile>>>
