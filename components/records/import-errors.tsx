import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format/numbers"
import type { SheetError } from "@/lib/register/import/findings"

const mostShown = 200

interface CellsProps {
  caption: string
  headings: [place: string, message: string]
  cells: SheetError[]
  /** What is to be done about those that are not shown. */
  others: string
}

function Cells({ caption, headings: [place, said], cells, others }: CellsProps) {
  const hidden = cells.length - mostShown
  return (
    <section className="mb-8">
      <DataTable caption={caption}>
        <thead>
          <tr>
            <HeadCell>{place}</HeadCell>
            <HeadCell>{said}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostShown).map(({ row, column, message }) => (
            <tr key={`${row} ${column} ${message}`}>
              <RowHead>
                dòng {row}, {column ?? "cả dòng"}
              </RowHead>
              <DataCell className="wrap-break-word">{message}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {hidden > 0 && (
        <p className="mt-2">
          Còn {formatNumber(hidden)} {others}
        </p>
      )}
    </section>
  )
}

/** The wrong cells of a file, named as Excel names them. */
export function ImportErrors({ errors }: { errors: SheetError[] }) {
  return (
    <Cells
      caption="Các lỗi trong tệp"
      headings={["Chỗ có lỗi", "Cần sửa"]}
      cells={errors}
      others="lỗi nữa; hãy sửa các lỗi trên rồi tải lên lại."
    />
  )
}

/** Cells that are hardly true, which may be imported as they are. */
export function ImportDoubts({ doubts }: { doubts: SheetError[] }) {
  return (
    <>
      <Notice tone="warn" title={`Có ${formatNumber(doubts.length)} số khác thường`}>
        Nếu sai, hãy sửa trong Excel rồi tải tệp lên lại; nếu đúng, cứ nhập như trong tệp.
      </Notice>
      <Cells
        caption="Các số khác thường trong tệp"
        headings={["Chỗ cần xem lại", "Vì sao"]}
        cells={doubts}
        others="số khác thường nữa."
      />
    </>
  )
}
