import { FileNotes } from "@/components/ui/file-notes"
import { formatNumber } from "@/lib/format/numbers"
import type { ImportPreview } from "@/lib/register/import/check-sheet"

const mostShown = 20

/** What was understood, and what was left out as no record, so that nobody has to wonder. */
export function ImportNotices({ preview }: { preview: ImportPreview }) {
  const { leftOut, told, hiddenColumns } = preview
  const columns = hiddenColumns.length > 0 ? [`Cột đang ẩn cũng được đọc: ${hiddenColumns.join(", ")}.`] : []
  const rows = leftOut.slice(0, mostShown).map(({ row, why }) => `Dòng ${row} không nhập: ${why}.`)
  const more =
    leftOut.length > mostShown ? [`Còn ${formatNumber(leftOut.length - mostShown)} dòng khác không phải bản ghi.`] : []
  return <FileNotes notes={[...columns, ...told.slice(0, mostShown), ...rows, ...more]} />
}
