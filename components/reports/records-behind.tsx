import Link from "next/link"
import { formatNumber } from "@/lib/format/numbers"
import { shownSum } from "@/lib/reports/branch-value"
import type { TableLine } from "@/lib/reports/frozen-table"
import type { RecordsOfUnit } from "@/lib/reports/records-behind"
import type { PassportData } from "@/lib/reports/load-passport"

function Records({ unit }: { unit: RecordsOfUnit }) {
  const named = unit.records.filter(({ title }) => title !== null)
  const rest = unit.records.length - named.length + unit.more
  return (
    <>
      {named.length > 0 && (
        <ul className="mt-2">
          {named.map(({ id, title, href, amount, isTotal }) => (
            <li key={`${id} ${href}`}>
              <Link href={href!} className="inline-flex min-h-11 items-center wrap-anywhere">
                {title}
              </Link>
              {isTotal
                ? ` (số tổng: ${formatNumber(amount)} chưa ghi chi tiết)`
                : amount !== 1 && ` (${formatNumber(amount)})`}
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="mt-1 text-muted">
          {named.length > 0 ? "Và " : ""}
          {formatNumber(rest)} mục đã xóa sau khi nộp, không thuộc phạm vi bạn được xem, hoặc không nêu hết ở đây.
        </p>
      )}
    </>
  )
}

/** The records that a line of a report counted, by the unit they belong to; they add up to the line's number. */
export function RecordsBehind({ data: { figure, behind }, line }: { data: PassportData; line: TableLine }) {
  const value = line.values.get(figure.key) ?? 0
  const counted = behind.reduce((sum, unit) => sum + unit.value, 0)
  return (
    <>
      <p className="mb-4">
        {shownSum([line], figure.key)} {figure.unitOfCount}
        {line.substituted && "; số do cấp trên nhập hộ"}
        {!line.substituted && counted !== value && `; các bản ghi lúc nộp cộng lại: ${formatNumber(counted)}`}
        {line.frozen.has(figure.key) && ` (số đã được đính chính)`}.
      </p>
      {behind.length === 0 && <p>Dòng này không đếm bản ghi nào trong sổ.</p>}
      {behind.map((unit) => (
        <section key={unit.unitId} className="mb-6">
          <h2 className="mb-1">
            {unit.unitName}: {formatNumber(unit.value)}
          </h2>
          <Records unit={unit} />
        </section>
      ))}
    </>
  )
}
