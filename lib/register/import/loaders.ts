import type { Scope } from "@/lib/access/scope"
import { findFile } from "@/lib/uploads/kept-files"
import { keptSheet, type KeptSheet } from "@/lib/uploads/kept-sheet"
import type { Register } from "../register-types"
import { mostImported } from "../sheet-limits"
import { checkSheet, type ImportPreview } from "./check-sheet"
import { optionValues, toOptions, type ImportOptions } from "./options"

const mostBatches = 50

/** The imports of the actor's unit into a register, the newest first. */
export async function loadBatches(scope: Scope, register: Register) {
  const batches = await scope.tx.importBatch.findMany({
    where: { register: register.key, unitId: scope.actor.unitId },
    orderBy: { id: "desc" },
    take: mostBatches,
    include: { account: { select: { fullName: true } } },
  })
  return { register, batches }
}

export type BatchesData = Awaited<ReturnType<typeof loadBatches>>

/** What would be imported, why the file cannot be read, or how many are read before it. */
type PreviewResult = ImportPreview | { refusal: string } | { ahead: number }

/** What the import of an uploaded file would do, that it is still being read, or why it cannot be; null when this account has no such file. */
export async function loadPreview(
  scope: Scope,
  register: Register,
  id: string | undefined,
  search: Record<string, string> = {},
) {
  const draft = await findFile(scope, register.key, id)
  if (!draft) return null
  const chosen = optionValues(search)
  const shown = { register, draftId: draft.id, fileName: draft.fileName, chosen }
  const kept = await keptSheet(draft, mostImported)
  return { ...shown, result: await resultOf(scope, register, kept, toOptions(chosen)) }
}

async function resultOf(
  scope: Scope,
  register: Register,
  kept: KeptSheet,
  options: ImportOptions,
): Promise<PreviewResult> {
  if (kept.waiting) return { ahead: kept.ahead }
  const sheet = await checkSheet(scope, register, kept.sheet, options)
  return sheet.ok ? sheet.preview : { refusal: sheet.message }
}

export type PreviewData = NonNullable<Awaited<ReturnType<typeof loadPreview>>>
