import { heavyRead, heavySave } from "@/lib/access/heavy-task"
import type { RegisterKey } from "@/lib/register-key"
import { exportList } from "@/lib/register/export/export-list"
import { commitDraft } from "@/lib/register/import/commit-draft"
import { previewDraft } from "@/lib/register/import/loaders"
import type { ImportOptions } from "@/lib/register/import/options"
import { undoBatch } from "@/lib/register/import/undo"
import { writeWrongLines } from "@/lib/register/import/wrong-lines"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "./registry"

// What is heavy about a register's sheets; see the functions that are called.

/** A list, as its address asks for it. */
interface AskedList {
  register: RegisterKey
  search: Record<string, string>
}

export const exportRecords = heavyRead((scope, { register: key, search }: AskedList) => {
  const register = registerByKey(key)
  return exportList(scope, register, parseListQuery(search, register.list), search)
})

/** An uploaded file of a register, and what was decided of it. */
interface UploadedFile {
  register: RegisterKey
  draft: string
  options: ImportOptions
}

export const previewImport = heavyRead((scope, { register, draft, options }: UploadedFile) =>
  previewDraft(scope, registerByKey(register), draft, options),
)

export const wrongLines = heavyRead((scope, { register, draft, options }: UploadedFile) =>
  writeWrongLines(scope, registerByKey(register), draft, options),
)

export const commitImport = heavySave((scope, { register, draft, options }: UploadedFile) =>
  commitDraft(scope, registerByKey(register), draft, options),
)

export const undoImport = heavySave((scope, { register, batch }: { register: RegisterKey; batch: number }) =>
  undoBatch(scope, registerByKey(register), batch),
)
