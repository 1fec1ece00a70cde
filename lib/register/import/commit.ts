import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { importHref } from "@/lib/addresses/records"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import type { SheetRead } from "@/lib/office/cells"
import type { Register } from "../register-types"
import { checkSheet, type CheckedSheet, type ReadSheet } from "./check-sheet"
import { withoutErrors } from "./fresh-row"
import { undecided, type ImportOptions } from "./options"
import { asWritten, workOf, type Work } from "./same-rows"
import { updateRows } from "./update-rows"
import { insertRows, RowRefused, type Progress } from "./insert-rows"

interface SheetFile {
  name: string
  sheet: SheetRead
}

async function writeBatch(
  scope: Scope,
  register: Register,
  fileName: string,
  { fresh, updates }: Work,
  progress: Progress,
): Promise<Outcome> {
  const rowCount = fresh.length + updates.length
  await progress(0, rowCount)
  const { unitId, accountId } = scope.actor
  const batch = await scope.tx.importBatch.create({
    data: { register: register.key, unitId, accountId, fileName, rowCount, updatedCount: updates.length },
  })
  await insertRows(scope, register, fresh, batch.id, progress)
  await updateRows(scope, register, updates, batch.id)
  const changed = updates.length > 0 ? `, trong đó cập nhật ${formatNumber(updates.length)}` : ""
  const changes = { [fileName]: { before: "", after: `${formatNumber(rowCount)} ${register.term.inline}${changed}` } }
  const event: AuditEntry = { action: "imports.import", subject: "imports", recordId: batch.id, unitId, changes }
  return { ok: true, events: [event], to: importHref(register.slug, { flash: { imported: batch.id } }) }
}

/**
 * What is written without the records that have errors. What names one of them (a document that carries it out) or needs it beside it (a part its whole) is
 * wrong too, so the rest is checked again until nothing falls out.
 */
async function withoutWrong(scope: Scope, register: Register, sheet: ReadSheet, options: ImportOptions): Promise<Work> {
  for (let work = workOf(sheet.preview, withoutErrors(sheet.rows, sheet.preview.errors), options); ;) {
    const { fresh, updates } = work
    const checked = await register.check(
      scope,
      fresh.map(({ raw }) => raw),
    )
    const beside = await register.checkBeside(scope, [...fresh, ...updates].map(asWritten))
    const isGood = (errors: Record<string, string>, i: number) => Object.keys({ ...errors, ...beside[i] }).length === 0
    const good: Work = {
      fresh: fresh
        .map((row, i) => ({ ...row, checked: checked[i]! }))
        .filter((row, i) => isGood(row.checked.errors, i)),
      updates: updates.filter((_, i) => isGood({}, fresh.length + i)),
    }
    if (good.fresh.length + good.updates.length === fresh.length + updates.length) return good
    work = good
  }
}

/** Why a sheet may not be imported as it is, or null. */
function hindrance({ preview }: ReadSheet, options: ImportOptions): string | null {
  const { errors, oldFonts, known, twice, mustDecide } = preview
  if (oldFonts.length > 0 && options.oldFonts === null)
    return `Có ô như dùng phông chữ cũ (${oldFonts.map(({ column }) => column).join(", ")}). Hãy chọn đổi sang Unicode hay giữ nguyên ở trang xem trước.`
  if (errors.length > 0 && !options.leaveOutWrong)
    return `Tệp có ${formatNumber(errors.length)} lỗi, chưa nhập được gì.`
  if (mustDecide && options.same === null)
    return `Có ${formatNumber(known.length + twice.length)} bản ghi đã có trong sổ hoặc lặp trong tệp. Hãy chọn bỏ qua, giữ cả hai hay cập nhật ở trang xem trước.`
  return null
}

/** Inserts a sheet that was checked in this very transaction: all of it or nothing, or all that has no error where that was asked for. */
export async function insertSheet(
  scope: Scope,
  register: Register,
  fileName: string,
  sheet: CheckedSheet,
  progress: Progress,
  options = undecided,
): Promise<Outcome> {
  if (!sheet.ok) return refuse(sheet.message)
  const why = hindrance(sheet, options)
  if (why) return refuse(why)
  const work =
    sheet.preview.errors.length > 0
      ? await withoutWrong(scope, register, sheet, options)
      : workOf(sheet.preview, sheet.rows, options)
  if (work.fresh.length + work.updates.length === 0) return refuse("Tệp không có bản ghi mới nào để nhập.")
  try {
    return await writeBatch(scope, register, fileName, work, progress)
  } catch (error) {
    if (error instanceof RowRefused) return refuse(`Dòng ${error.row}: ${error.reason} Chưa nhập được gì.`)
    throw error
  }
}

/** Imports a previewed file; checks it anew, because others may have written since. */
export async function commitSheet(
  scope: Scope,
  register: Register,
  file: SheetFile,
  progress: Progress,
  options = undecided,
): Promise<Outcome> {
  const sheet = await checkSheet(scope, register, file.sheet, options)
  return insertSheet(scope, register, file.name, sheet, progress, options)
}
