import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { passportHref, reportAnnexHref } from "@/lib/addresses/reports"
import { shownSum } from "@/lib/reports/branch-value"
import { reportAnnex } from "@/lib/reports/annex"
import type { Report } from "@/lib/reports/find-report"
import type { ReportTable } from "@/lib/reports/frozen-table"
import { isAlone, lineKey, lineSource, placeName } from "@/lib/reports/line-source"

/** The annex: the chosen figures by subordinate unit, every column adding up; of a unit alone its own. */
export function AnnexTable({ report, table }: { report: Report; table: ReportTable }) {
  const annex = reportAnnex(report, table)
  if (!annex) return null
  const { figures, lines } = annex
  const byUnit = isAlone(lines) ? "" : " theo đơn vị"
  return (
    <section className="mt-9">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2>Phụ lục: số liệu{byUnit}</h2>
        <a href={reportAnnexHref(report.id)} download className="inline-flex min-h-11 items-center print:hidden">
          Tải phụ lục (Excel)
        </a>
      </div>
      <DataTable caption={`Phụ lục số liệu${byUnit} của ${report.unitName}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            {figures.map(({ key, label, unitOfCount }) => (
              <HeadCell key={key} numeric>
                {label} ({unitOfCount})
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={lineKey(line)}>
              <RowHead>
                {placeName(line)}
                <span className="block text-sm text-muted">{lineSource(line)}</span>
              </RowHead>
              {figures.map(({ key, name }) => (
                <DataCell key={key} numeric>
                  <Link
                    href={passportHref(report.id, key, lineKey(line))}
                    className="inline-flex min-h-11 min-w-11 items-center justify-end"
                    aria-label={`${name}, ${placeName(line)}: ${shownSum([line], key)}`}
                  >
                    {shownSum([line], key)}
                  </Link>
                </DataCell>
              ))}
            </tr>
          ))}
        </tbody>
        {byUnit !== "" && (
          <tfoot>
            <tr>
              <TotalCell>Tổng cộng</TotalCell>
              {figures.map(({ key }) => (
                <TotalCell key={key} numeric>
                  {shownSum(table.lines, key)}
                </TotalCell>
              ))}
            </tr>
          </tfoot>
        )}
      </DataTable>
    </section>
  )
}
