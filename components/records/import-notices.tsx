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
  const notes = [...columns, ...told.slice(0, mostShown), ...rows, ...more]
  if (notes.length === 0) return null
  return (
    <section className="my-6">
      <h2 className="mb-2">Đã hiểu tệp như sau</h2>
      <ul className="list-disc pl-6">
        {notes.map((note) => (
          <li key={note} className="wrap-break-word">
            {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
