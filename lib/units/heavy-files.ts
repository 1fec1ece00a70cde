import { heavyRead, heavySave } from "@/lib/access/heavy-task"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import { commitDraft, previewDraft } from "./import/drafts"
import { checkKeptReform, checkReceivedReform } from "./reform/check-kept"
import type { CommitInput } from "./schema"

// What is heavy about files of units and of reforms; see the functions that are called.

/** An uploaded file, and how it is read. */
interface UploadedFile {
  draft: string
  choice: SheetChoice
}

export const previewUnits = heavyRead((scope, { draft, choice }: UploadedFile) => previewDraft(scope, draft, choice))

export const commitUnits = heavySave((scope, input: CommitInput) => commitDraft(scope, input))

export const checkReform = heavyRead((scope, { draft, choice }: UploadedFile) => checkKeptReform(scope, draft, choice))

/** One that is not kept yet, as reading it gave it. */
export const checkNewReform = heavyRead((scope, { sheet }: { sheet: Uint8Array }) => checkReceivedReform(scope, sheet))
