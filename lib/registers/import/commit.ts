import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { formatNumber } from "@/lib/format/numbers"
import type { Register } from "../define-register"
import { checkSheet } from "./check-sheet"
import { insertRows, RowRefused, type Progress } from "./insert-rows"

interface SheetFile {
  name: string
  bytes: Uint8Array
}

async function insertBatch(scope: Scope, register: Register, file: SheetFile, progress: Progress): Promise<Outcome> {
  const sheet = await checkSheet(scope, register, file.bytes)
  if (!sheet.ok) return refuse(sheet.message)
  const { errors, fresh } = sheet.preview
  if (errors.length > 0)
    return refuse(`Tệp còn ${formatNumber(errors.length)} lỗi, chưa nhập được gì. Hãy tải lại trang này để xem.`)
  if (fresh === 0) return refuse("Tệp không có bản ghi mới nào.")
  await progress(0, fresh)
  const { unitId, accountId } = scope.actor
  const batch = await scope.tx.importBatch.create({
    data: { register: register.key, unitId, accountId, fileName: file.name, rowCount: fresh },
  })
  await insertRows(scope, register, sheet.rows, batch.id, progress)
  const changes = { [file.name]: { before: "", after: `${formatNumber(fresh)} ${register.term.inline}` } }
  const event = { action: "imports.import", subject: "imports", recordId: batch.id, unitId, changes }
  return { ok: true, events: [event], to: `/${register.slug}/nhap?da-nhap=${batch.id}` }
}

/** Imports a file all or nothing in the scope's transaction; checks it anew, because others may have written since the preview. */
export async function commitSheet(
  scope: Scope,
  register: Register,
  file: SheetFile,
  progress: Progress,
): Promise<Outcome> {
  try {
    return await insertBatch(scope, register, file, progress)
  } catch (error) {
    if (error instanceof RowRefused) return refuse(`Dòng ${error.row}: ${error.reason} Chưa nhập được gì.`)
    throw error
  }
}
