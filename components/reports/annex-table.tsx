import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format/numbers"
import { branchValue } from "@/lib/reports/branch-value"
import type { Report } from "@/lib/reports/find-report"
import type { ReportTable, TableLine } from "@/lib/reports/frozen-table"
import { passportHref } from "./figure-table"

const note = ({ kind, childSubmissionId }: TableLine) => {
  if (kind === "own") return "riêng đơn vị"
  if (kind === "gone") return "đã sáp nhập, giải thể"
  return childSubmissionId === null ? "theo sổ, chưa có báo cáo được chấp nhận" : "theo báo cáo đã chấp nhận"
}

/** The annex: the chosen figures by subordinate unit; every column adds up. */
export function AnnexTable({ report, table }: { report: Report; table: ReportTable }) {
  const figures = table.figures.filter(({ key }) => report.annexFigures.includes(key))
  if (figures.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-3">Phụ lục: số liệu theo đơn vị</h2>
      <DataTable caption={`Phụ lục số liệu theo đơn vị của ${report.unitName}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            {figures.map(({ key, name, unitOfCount }) => (
              <HeadCell key={key} numeric>
                {name} ({unitOfCount})
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.unitId}>
              <RowHead>
                {line.unitName}
                <span className="block text-sm text-muted">{note(line)}</span>
              </RowHead>
              {figures.map(({ key, name }) => (
                <DataCell key={key} numeric>
                  <Link
                    href={passportHref(report.id, key, line.unitId)}
                    className="inline-flex min-h-11 min-w-11 items-center justify-end"
                    aria-label={`${name}, ${line.unitName}: ${formatNumber(line.values.get(key) ?? 0)}`}
                  >
                    {formatNumber(line.values.get(key) ?? 0)}
                  </Link>
                </DataCell>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <TotalCell>Tổng cộng</TotalCell>
            {figures.map(({ key }) => (
              <TotalCell key={key} numeric>
                {formatNumber(branchValue(table.lines, key))}
              </TotalCell>
            ))}
          </tr>
        </tfoot>
      </DataTable>
    </section>
  )
}
