import { heavyRead, heavySave } from "@/lib/access/heavy-task"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import { makeFromFile, previewFile, type FileToMake } from "./bulk/file/drafts"

// What is heavy about files of accounts; see the functions that are called.

export const previewAccounts = heavyRead((scope, { draft, choice }: { draft: string; choice: SheetChoice }) =>
  previewFile(scope, draft, choice),
)

export const makeAccounts = heavySave((scope, { key, ...file }: FileToMake & { key: string }) =>
  makeFromFile(scope, file, key),
)
