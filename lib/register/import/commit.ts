import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { importHref } from "@/lib/addresses/records"
import type { AuditEntry } from "@/lib/audit/record-event"
import { formatNumber } from "@/lib/format/numbers"
import type { SheetRead } from "@/lib/office/cells"
import type { Register } from "../register-types"
import { checkSheet, type CheckedSheet } from "./check-sheet"
import { insertRows, RowRefused, type Progress } from "./insert-rows"

interface SheetFile {
  name: string
  sheet: SheetRead
}

async function insertBatch(
  scope: Scope,
  register: Register,
  fileName: string,
  { rows }: Extract<CheckedSheet, { ok: true }>,
  progress: Progress,
): Promise<Outcome> {
  await progress(0, rows.length)
  const { unitId, accountId } = scope.actor
  const batch = await scope.tx.importBatch.create({
    data: { register: register.key, unitId, accountId, fileName, rowCount: rows.length },
  })
  await insertRows(scope, register, rows, batch.id, progress)
  const changes = { [fileName]: { before: "", after: `${formatNumber(rows.length)} ${register.term.inline}` } }
  const event: AuditEntry = { action: "imports.import", subject: "imports", recordId: batch.id, unitId, changes }
  return { ok: true, events: [event], to: importHref(register.slug, { flash: { imported: batch.id } }) }
}

/** Inserts a sheet that was checked in this very transaction, all or nothing; refuses one with errors or without new records. */
export async function insertSheet(
  scope: Scope,
  register: Register,
  fileName: string,
  sheet: CheckedSheet,
  progress: Progress,
): Promise<Outcome> {
  if (!sheet.ok) return refuse(sheet.message)
  const { errors, fresh } = sheet.preview
  if (errors.length > 0) return refuse(`Tệp có ${formatNumber(errors.length)} lỗi, chưa nhập được gì.`)
  if (fresh === 0) return refuse("Tệp không có bản ghi mới nào.")
  try {
    return await insertBatch(scope, register, fileName, sheet, progress)
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
): Promise<Outcome> {
  return insertSheet(scope, register, file.name, await checkSheet(scope, register, file.sheet), progress)
}
