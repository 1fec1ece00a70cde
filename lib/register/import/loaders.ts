import type { PageInput } from "@/lib/access/define-page"
import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { Prisma } from "@/lib/db/generated/client"
import { isCounted } from "@/lib/roll-up/is-counted"
import { findFile } from "@/lib/uploads/kept-files"
import { readingOf, waitingBefore } from "@/lib/uploads/kept-sheet"
import type { Register } from "../register-types"
import { mostImported } from "../sheet-limits"
import { checkSheet, type ImportPreview } from "./check-sheet"
import { optionValues, type ImportOptions } from "./options"

const mostBatches = 50

/** What a batch wrote, new or over what was there. */
async function recordsOf({ tx }: Scope, { table, rowUnit }: Register, batch: number) {
  return tx.$queryRaw<{ id: number; unitId: number }[]>`SELECT x.id, ${rowUnit} AS "unitId" FROM ${Prisma.raw(table)} x
    WHERE x.import_id = ${batch}::int OR x.id IN (SELECT c.record_id FROM import_change c WHERE c.import_id = ${batch}::int)`
}

/** The imports of the actor's unit into a register, the newest first; of the one that was written just now, whether its records are in some figure. */
export async function loadBatches(scope: Scope, register: Register, { search }: Pick<PageInput, "search">) {
  const batches = await scope.tx.importBatch.findMany({
    where: { register: register.key, unitId: scope.actor.unitId },
    orderBy: { id: "desc" },
    take: mostBatches,
    include: { account: { select: { fullName: true } } },
  })
  const now = batches.find(({ id }) => String(id) === search[flashParams.imported])
  const counted = now ? await isCounted(scope, register.key, await recordsOf(scope, register, now.id)) : false
  return { register, batches, imported: now && { ...now, counted } }
}

export type BatchesData = Awaited<ReturnType<typeof loadBatches>>

/** What would be imported, or why the file cannot be read. */
export type PreviewResult = ImportPreview | { refusal: string }

/** What the import of an uploaded file would do; null when this account has no such file, or it is not read (any more). */
export async function previewDraft(
  scope: Scope,
  register: Register,
  id: string,
  options: ImportOptions,
): Promise<PreviewResult | null> {
  const draft = await findFile(scope, register.key, id)
  const read = draft && (await readingOf(draft))
  if (!read) return null
  const sheet = await checkSheet(scope, register, read, options)
  return sheet.ok ? sheet.preview : { refusal: sheet.message }
}

/** An uploaded file that is to be previewed, with how many are read before it; null when this account has no such file. */
export async function findDraft(
  scope: Scope,
  register: Register,
  id: string | undefined,
  search: Record<string, string> = {},
) {
  const draft = await findFile(scope, register.key, id)
  if (!draft) return null
  const waiting = await waitingBefore(draft, mostImported)
  return { register, draftId: draft.id, fileName: draft.fileName, chosen: optionValues(search), waiting }
}

export type FoundDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>
