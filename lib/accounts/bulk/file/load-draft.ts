import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { accountBatchHref, accountDraftHref } from "@/lib/addresses/accounts"
import { fileToCheck } from "@/lib/uploads/file-to-check"
import { keepFile } from "@/lib/uploads/kept-files"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { inAccountThread } from "../../file-thread"
import { mostAccounts } from "../plan"
import type { CheckedFile } from "./check-file"

/** Keeps an uploaded file of accounts and leads to its preview. */
export async function keepAccountFile(scope: Scope, file: ReceivedSheet | null): Promise<Response> {
  if (!file) return seeOther(accountBatchHref({ flash: { missingFile: true } }))
  return seeOther(accountDraftHref(await keepFile(scope, "accounts", file)))
}

/** An uploaded file of accounts, and what it would make. See `fileToCheck`. */
export const loadAccountDraft = (scope: Scope, id: string | undefined, search: Record<string, string> = {}) =>
  fileToCheck(scope, {
    kind: "accounts",
    id,
    search,
    most: mostAccounts,
    check: (asked): Promise<CheckedFile | null> => inAccountThread("previewAccounts", asked),
  })

export type AccountDraftData = NonNullable<Awaited<ReturnType<typeof loadAccountDraft>>>
