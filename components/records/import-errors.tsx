import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format/numbers"
import type { SheetError } from "@/lib/register/import/sheet-errors"

const mostShown = 200

/** The wrong cells of a file, named as Excel names them. */
export function ImportErrors({ errors }: { errors: SheetError[] }) {
  const hidden = errors.length - mostShown
  return (
    <section className="mb-8">
      <DataTable caption="Các lỗi trong tệp">
        <thead>
          <tr>
            <HeadCell>Chỗ có lỗi</HeadCell>
            <HeadCell>Cần sửa</HeadCell>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, mostShown).map(({ row, column, message }) => (
            <tr key={`${row} ${column} ${message}`}>
              <RowHead>
                dòng {row}, {column ?? "cả dòng"}
              </RowHead>
              <DataCell className="wrap-break-word">{message}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {hidden > 0 && <p className="mt-2">Còn {formatNumber(hidden)} lỗi nữa; hãy sửa các lỗi trên rồi tải lên lại.</p>}
    </section>
  )
}
