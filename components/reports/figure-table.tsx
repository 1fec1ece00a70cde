import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { passportHref, reportRatioHref } from "@/lib/addresses/reports"
import { formatNumber } from "@/lib/format/numbers"
import { branchValue, knownValue, partsText, shownSum } from "@/lib/reports/branch-value"
import type { Report } from "@/lib/reports/find-report"
import type { ReportTable, TableLine } from "@/lib/reports/frozen-table"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { isAlone, lineKey } from "@/lib/reports/line-source"
import { ratioTerms, ratioText } from "@/lib/reports/ratio-text"
import { ratioFigures } from "@/lib/dashboard/ratio-figures"

interface FigureTableProps {
  report: Pick<Report, "id" | "unitName">
  table: ReportTable
}

interface PassportLinkProps {
  name: string
  lines: TableLine[]
  figureKey: string
  href: string
}

/** A number that opens where it comes from, and what of it has no record. */
function PassportLink({ name, lines, figureKey, href }: PassportLinkProps) {
  const shown = shownSum(lines, figureKey)
  return (
    <>
      <Link
        href={href}
        className="inline-flex min-h-11 min-w-11 items-center justify-end"
        aria-label={`${name}: ${shown}, nguồn số liệu`}
      >
        {shown}
      </Link>
      <span className="block text-sm text-muted empty:hidden">{partsText(lines, figureKey)}</span>
    </>
  )
}

function Ratios({ report, table }: FigureTableProps) {
  const shown = ratioFigures.map(({ key, name, numerator, denominator, unknown }) => {
    const { done, of } = ratioTerms(table.lines, numerator, denominator)
    return { key, name, text: ratioText(done, of, unknown) }
  })
  return (
    <ul className="mb-4 list-none p-0">
      {shown.map(({ key, name, text }) => (
        <li key={key}>
          <Link href={reportRatioHref(report.id, key)} className="inline-flex min-h-11 items-center">
            {name}
          </Link>
          : <strong className="font-semibold">{text}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Every figure of a report that is not nothing: of the unit itself and of its whole branch, or once where the unit is all there is. */
export function FigureTable({ report, table }: FigureTableProps) {
  const own = table.lines.find(({ kind }) => kind === "own")
  const alone = isAlone(table.lines)
  const shown = placedFigures(table.figures.filter(({ key }) => branchValue(table.lines, key) !== 0))
  const unknown = table.figures.filter(({ key }) => knownValue(table.lines, key) === null).length
  if (shown.length === 0) return <p>Trong kỳ chưa có số liệu nào.</p>
  return (
    <>
      <Ratios report={report} table={table} />
      <DataTable caption={`Số liệu của ${report.unitName}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Chỉ tiêu</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            {!alone && <HeadCell numeric>Riêng đơn vị</HeadCell>}
            <HeadCell numeric>{alone ? "Số" : "Toàn nhánh"}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <tr key={figure.key}>
              <RowHead className={figure.depth > 0 ? "pl-8" : ""}>{figure.label}</RowHead>
              <DataCell>{figure.unitOfCount}</DataCell>
              {!alone && (
                <DataCell numeric>
                  <PassportLink
                    name={`${figure.name}, riêng đơn vị`}
                    lines={own ? [own] : []}
                    figureKey={figure.key}
                    href={passportHref(report.id, figure.key, own && lineKey(own))}
                  />
                </DataCell>
              )}
              <DataCell numeric>
                <PassportLink
                  name={figure.name}
                  lines={table.lines}
                  figureKey={figure.key}
                  href={passportHref(report.id, figure.key)}
                />
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {unknown > 0 && (
        <p className="mt-3 text-muted">
          {formatNumber(unknown)} chỉ tiêu khác để trống khi nhập hộ: chưa có số, không phải 0.
        </p>
      )}
    </>
  )
}
