import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { importHref } from "@/lib/addresses/records"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import type { SheetRead } from "@/lib/office/cells"
import type { Register } from "../register-types"
import { checkSheet, type CheckedSheet, type ReadSheet } from "./check-sheet"
import { withoutErrors, type FreshRow } from "./fresh-row"
import { undecided, type ImportOptions } from "./options"
import { workOf, type Work } from "./same-rows"
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
 * The records to insert. Without those that have errors, what names one of them (a document that carries it out) is wrong too, so they are checked
 * again until none is left.
 */
async function insertable(scope: Scope, register: Register, sheet: ReadSheet): Promise<FreshRow[]> {
  for (let rows = withoutErrors(sheet.rows, sheet.preview.errors); ;) {
    const checked = await register.check(
      scope,
      rows.map(({ raw }) => raw),
    )
    const good = rows.flatMap((row, i) =>
      Object.keys(checked[i]!.errors).length === 0 ? [{ ...row, checked: checked[i]! }] : [],
    )
    if (good.length === rows.length) return good
    rows = good
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
  const rows = sheet.preview.errors.length > 0 ? await insertable(scope, register, sheet) : sheet.rows
  const work = workOf(sheet.preview, rows, options)
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
