import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { slipsHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { dropFile, findFile } from "@/lib/uploads/kept-files"
import { readingOf, STILL_READING } from "@/lib/uploads/kept-sheet"
import { type ChoiceValues, choiceValues, type SheetChoice, toChoice } from "@/lib/uploads/sheet-choice"
import { planChanged, planMark } from "../plan"
import { lockBatches, writeAccounts } from "../write-batch"
import { checkFile, type CheckedFile } from "./check-file"

/** What a kept file would make, or why it cannot be read; null when there is no such file, or it is not read (any more). */
export async function previewFile(scope: Scope, id: string, choice: SheetChoice): Promise<CheckedFile | null> {
  const draft = await findFile(scope, "accounts", id)
  const read = draft && (await readingOf(draft))
  return read && checkFile(scope, read, choice)
}

/** A kept file as it was looked at. */
export type FileToMake = { draft: string; mark: string } & Partial<ChoiceValues>

/** Makes the accounts of a file that were looked at, all or none; null when there is no such file. */
export async function makeFromFile(
  scope: Scope,
  { draft: id, mark, ...chosen }: FileToMake,
  key: string,
): Promise<Outcome | null> {
  await lockBatches(scope)
  const draft = await findFile(scope, "accounts", id)
  if (!draft) return null
  const read = await readingOf(draft)
  if (!read) return refuse(STILL_READING)
  const file = await checkFile(scope, read, toChoice(choiceValues(chosen)))
  if (!file.ok) return refuse(file.message)
  if (file.errors.length > 0)
    return refuse(`Tệp có ${formatNumber(file.errors.length)} lỗi nên chưa tạo được gì. Tải lại trang để xem.`)
  if (planMark(file.plan) !== mark) return refuse(planChanged)
  if (file.plan.make.length === 0) return refuse("Mọi tài khoản trong tệp đã có.")
  const { issueId, events } = await writeAccounts(scope, file.plan.make, { cause: "file", key })
  await dropFile(scope, draft.id)
  return { ok: true, events, to: slipsHref(issueId) }
}
