import { seeOther } from "@/lib/access/multipart"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { accountBatchHref, accountDraftHref, slipsHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { dropFile, findFile, keepFile } from "@/lib/uploads/kept-files"
import { keptSheet, STILL_READING } from "@/lib/uploads/kept-sheet"
import { type ChoiceValues, choiceValues, toChoice } from "@/lib/uploads/sheet-choice"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { mostAccounts, planChanged, planMark } from "../plan"
import { lockBatches, writeAccounts } from "../write-batch"
import { checkFile } from "./check-file"

/** Keeps an uploaded file of accounts and leads to its preview. */
export async function keepAccountFile(scope: Scope, file: ReceivedSheet | null): Promise<Response> {
  if (!file) return seeOther(accountBatchHref({ flash: { missingFile: true } }))
  return seeOther(accountDraftHref(await keepFile(scope, "accounts", file)))
}

/** What the file would make, that it is still being read, or why it cannot be; null when there is no such file. */
export async function loadAccountDraft(scope: Scope, id: string | undefined, search: Record<string, string> = {}) {
  const draft = await findFile(scope, "accounts", id)
  if (!draft) return null
  const chosen = choiceValues(search)
  const shown = { id: draft.id, fileName: draft.fileName, chosen }
  const kept = await keptSheet(draft, mostAccounts)
  if (kept.waiting) return { ...shown, ahead: kept.ahead }
  const file = await checkFile(scope, kept.sheet, toChoice(chosen))
  if (!file.ok) return { ...shown, refusal: file.message }
  const { plan, errors, notes } = file
  return { ...shown, plan, errors, notes }
}

export type AccountDraftData = NonNullable<Awaited<ReturnType<typeof loadAccountDraft>>>

/** Makes the accounts of a file that were looked at, all or none; null when there is no such file. */
export async function makeFromFile(
  scope: Scope,
  { draft: id, mark, ...chosen }: { draft: string; mark: string } & Partial<ChoiceValues>,
  key: string,
): Promise<Outcome | null> {
  await lockBatches(scope)
  const draft = await findFile(scope, "accounts", id)
  if (!draft) return null
  const kept = await keptSheet(draft, mostAccounts)
  if (kept.waiting) return refuse(STILL_READING)
  const file = await checkFile(scope, kept.sheet, toChoice(choiceValues(chosen)))
  if (!file.ok) return refuse(file.message)
  if (file.errors.length > 0)
    return refuse(`Tệp có ${formatNumber(file.errors.length)} lỗi nên chưa tạo được gì. Tải lại trang để xem.`)
  if (planMark(file.plan) !== mark) return refuse(planChanged)
  if (file.plan.make.length === 0) return refuse("Mọi tài khoản trong tệp đã có.")
  const { issueId, events } = await writeAccounts(scope, file.plan.make, { cause: "file", key })
  await dropFile(scope, draft.id)
  return { ok: true, events, to: slipsHref(issueId) }
}
