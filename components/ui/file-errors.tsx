import { DataCell, DataTable, HeadCell, RowHead } from "./data-table"
import { Notice } from "./notice"
import { formatNumber } from "@/lib/format/numbers"

/** Something wrong in a file, where Excel shows it. */
interface FileError {
  row: number
  column: string
  message: string
}

const mostErrors = 200

/** What is wrong with a file, by row and column; `done` says that nothing was written. */
export function FileErrors({ errors, done }: { errors: FileError[]; done: string }) {
  const shown = errors.slice(0, mostErrors)
  return (
    <>
      <Notice tone="error" title={`Tệp có ${formatNumber(errors.length)} lỗi, ${done}`}>
        Sửa trong tệp rồi tải lên lại.
        {shown.length < errors.length && ` Dưới đây là ${mostErrors} lỗi đầu.`}
      </Notice>
      <DataTable caption="Lỗi theo dòng và cột">
        <thead>
          <tr>
            <HeadCell>Ở đâu</HeadCell>
            <HeadCell>Lỗi</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, message }) => (
            <tr key={`${row} ${column} ${message}`}>
              <RowHead>
                Dòng {row}, cột {column}
              </RowHead>
              <DataCell>{message}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
