import type { Scope } from "@/lib/access/scope"
import type { Register } from "@/lib/register/register-types"
import { findDraft, type PreviewResult } from "@/lib/register/import/loaders"
import { toOptions } from "@/lib/register/import/options"
import { inSheetThread } from "./sheet-thread"

/**
 * An uploaded file with the way to find out what its import would do, for when the page has read everything else: `check` gives null when the file
 * is not there any more. Null when this account has no such file.
 */
export async function loadPreview(
  scope: Scope,
  register: Register,
  id: string | undefined,
  search: Record<string, string> = {},
) {
  const found = await findDraft(scope, register, id, search)
  if (!found) return null
  const { actor } = scope
  const given = { register: register.key, draft: found.draftId, options: toOptions(found.chosen) }
  return { ...found, check: (): Promise<PreviewResult | null> => inSheetThread("previewImport", { actor, given }) }
}

export type PreviewData = NonNullable<Awaited<ReturnType<typeof loadPreview>>>
