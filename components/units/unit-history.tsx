import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { unitHref } from "@/lib/addresses/units"
import { formatDate } from "@/lib/format/dates"
import { formatPeriod } from "@/lib/format/periods"
import type { DatedText, UnitHistory } from "@/lib/units/unit-history"

function Dated({ title, heading, rows }: { title: string; heading: string; rows: DatedText[] }) {
  if (rows.length === 0) return null
  return (
    <div className="mb-6">
      <DataTable caption={title}>
        <thead>
          <tr>
            <HeadCell>{heading}</HeadCell>
            <HeadCell>Thời gian</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.text} ${row.from}`}>
              <RowHead>{row.text || "Không có (đứng đầu hệ thống)"}</RowHead>
              <DataCell className="whitespace-nowrap">{formatPeriod(row.from, row.to)}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

/** A unit's names, types and parents by period, whom it took over and who took it over. */
export function UnitHistoryTables({ history }: { history: UnitHistory }) {
  return (
    <>
      <Dated title="Tên" heading="Tên" rows={history.names} />
      <Dated title="Loại" heading="Loại" rows={history.types} />
      <Dated title="Cấp trên" heading="Cấp trên" rows={history.parents} />
      <Dated title="Số liệu cũ tính vào" heading="Đơn vị" rows={history.heirs} />
      {history.predecessors.length > 0 && (
        <>
          <h2 className="mb-2">Kế thừa từ</h2>
          <ul className="rounded-lg border border-line bg-paper">
            {history.predecessors.map((unit) => (
              <li key={unit.id} className="border-line px-4 py-1.5 not-first:border-t">
                <Link href={unitHref(unit.id)} className="inline-flex min-h-11 items-center visited:text-link">
                  {unit.text}
                </Link>{" "}
                <span className="text-muted">kết thúc hoạt động từ {formatDate(unit.from)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
