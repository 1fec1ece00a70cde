import type { Scope } from "@/lib/access/scope"
import type { Register } from "../define-register"
import { checkSheet } from "./check-sheet"
import { findDraft } from "./drafts"

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

/** What the import of an uploaded file would do, or why it cannot be read; null when this account has no such file. */
export async function loadPreview(scope: Scope, register: Register, id: string | undefined) {
  const draft = await findDraft(scope, register, id)
  if (!draft) return null
  const sheet = await checkSheet(scope, register, draft.bytes)
  return {
    register,
    draftId: draft.id,
    fileName: draft.fileName,
    result: sheet.ok ? sheet.preview : { refusal: sheet.message },
  }
}

export type PreviewData = NonNullable<Awaited<ReturnType<typeof loadPreview>>>
