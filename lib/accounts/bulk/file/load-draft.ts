import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { accountBatchHref, accountDraftHref } from "@/lib/addresses/accounts"
import { findFile, keepFile } from "@/lib/uploads/kept-files"
import { waitingBefore } from "@/lib/uploads/kept-sheet"
import { choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { inAccountThread } from "../../file-thread"
import { mostAccounts } from "../plan"
import type { CheckedFile } from "./check-file"

/** Keeps an uploaded file of accounts and leads to its preview. */
export async function keepAccountFile(scope: Scope, file: ReceivedSheet | null): Promise<Response> {
  if (!file) return seeOther(accountBatchHref({ flash: { missingFile: true } }))
  return seeOther(accountDraftHref(await keepFile(scope, "accounts", file)))
}

/**
 * An uploaded file of accounts with how many are read before it, and the way to find out what it would make: `check` gives null when the file is not
 * there any more. Null when the actor has no such file.
 */
export async function loadAccountDraft(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const draft = await findFile(scope, "accounts", id)
  if (!draft) return null
  const { actor } = scope
  const chosen = choiceValues(search)
  const given = { draft: draft.id, choice: toChoice(chosen) }
  return {
    id: draft.id,
    fileName: draft.fileName,
    chosen,
    waiting: await waitingBefore(draft, mostAccounts),
    check: (): Promise<CheckedFile | null> => inAccountThread("previewAccounts", { actor, given }),
  }
}

export type AccountDraftData = NonNullable<Awaited<ReturnType<typeof loadAccountDraft>>>
