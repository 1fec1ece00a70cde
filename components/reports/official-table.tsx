import Link from "next/link"
import { FigureLink } from "@/components/dashboard/figure-link"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { passportHref } from "@/lib/addresses/reports"
import { formatNumber } from "@/lib/format/numbers"
import type { FigurePair } from "@/lib/reports/compare-lines"
import type { OfficialData } from "@/lib/reports/load-official"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { findFigure } from "@/lib/roll-up/figures"
import { signed } from "./change"

interface RowProps {
  data: OfficialData
  pair: FigurePair
  reportId: number
}

/** A figure's place among the others: see `placedFigures`. */
interface PlacedRowProps extends RowProps {
  label: string
  depth: number
}

/** The live number; it opens its records where the list knows the same period. */
function Live({ data: { period, query, unit }, pair }: RowProps) {
  const figure = findFigure(pair.figure.key)
  if (!figure || period.kind !== "year") return pair.shown.other
  return <FigureLink place="cell" figure={figure} value={pair.other ?? 0} unitId={unit.id} query={query} />
}

function Behind({ pair: { figure, lines }, reportId }: RowProps) {
  const differing = lines.filter(({ one, other }) => one !== other)
  if (differing.length === 0) return "—"
  return (
    <ul className="list-none p-0">
      {differing.map((line) => (
        <li key={line.place}>
          {line.inOne ? (
            <Link href={passportHref(reportId, figure.key, line.place)} className="inline-flex min-h-11 items-center">
              {line.name}
            </Link>
          ) : (
            line.name
          )}
          : {signed(line)}{" "}
          <span className="text-muted">
            ({line.shown.one} chính thức, {line.shown.other} hiện thời)
          </span>
        </li>
      ))}
    </ul>
  )
}

function Row({ label, depth, ...props }: PlacedRowProps) {
  const { figure, one, other, shown } = props.pair
  return (
    <StackedRow>
      <StackedName className={depth > 0 ? "pl-8" : ""}>
        {label} <span className="text-muted">({figure.unitOfCount})</span>
      </StackedName>
      <StackedCell numeric label="Chính thức">
        <Link
          href={passportHref(props.reportId, figure.key)}
          className="inline-flex min-h-11 min-w-11 items-center justify-end"
          aria-label={`${figure.name}: ${shown.one}, nguồn số liệu`}
        >
          {shown.one}
        </Link>
      </StackedCell>
      <StackedCell numeric label="Hiện thời">
        <Live {...props} />
      </StackedCell>
      <StackedCell numeric label="Chênh lệch">
        {one === other ? "—" : signed(props.pair)}
      </StackedCell>
      <StackedCell>
        <Behind {...props} />
      </StackedCell>
    </StackedRow>
  )
}

/** Official and live numbers side by side, and which unit a difference comes from. */
export function OfficialTable({
  data,
  pairs,
  reportId,
}: {
  data: OfficialData
  pairs: FigurePair[]
  reportId: number
}) {
  if (pairs.length === 0) return <p>Báo cáo và sổ của kỳ này đều chưa có số nào.</p>
  const different = pairs.filter(({ lines }) => lines.some(({ one, other }) => one !== other)).length
  return (
    <>
      <p className="mb-3">
        {different === 0
          ? "Số chính thức và số hiện thời giống nhau ở mọi chỉ tiêu."
          : `${formatNumber(different)} trong ${formatNumber(pairs.length)} chỉ tiêu khác nhau; đơn vị nào làm nên khác biệt ghi ở cột cuối.`}
      </p>
      <DataTable caption={`Số chính thức và số hiện thời của ${data.unit.name}`} hideCaption>
        <StackedHead>
          <tr>
            <HeadCell>Chỉ tiêu</HeadCell>
            <HeadCell numeric>Chính thức</HeadCell>
            <HeadCell numeric>Hiện thời</HeadCell>
            <HeadCell numeric>Chênh lệch</HeadCell>
            <HeadCell>Do đơn vị</HeadCell>
          </tr>
        </StackedHead>
        <StackedBody>
          {placedFigures(pairs.map(({ figure }) => figure)).map(({ key, label, depth }) => (
            <Row
              key={key}
              data={data}
              pair={pairs.find((pair) => pair.figure.key === key)!}
              reportId={reportId}
              label={label}
              depth={depth}
            />
          ))}
        </StackedBody>
      </DataTable>
    </>
  )
}
