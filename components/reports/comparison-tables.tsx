import Link from "next/link"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import {
  StackedBody,
  StackedCell,
  StackedFoot,
  StackedHead,
  StackedName,
  StackedRow,
  StackedTotal,
} from "@/components/ui/stacked-table"
import { passportHref } from "@/lib/addresses/reports"
import type { FigurePair, LinePair } from "@/lib/reports/compare-lines"
import type { ComparisonData } from "@/lib/reports/load-comparison"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { periodName, periodTitle } from "@/lib/reports/period"
import { changeText } from "./change"

function Heads({ data: { report, comparisons }, first }: { data: ComparisonData; first: string }) {
  return (
    <StackedHead>
      <tr>
        <HeadCell>{first}</HeadCell>
        <HeadCell numeric>{periodTitle(report)}</HeadCell>
        {comparisons.flatMap(({ earlier: { period } }) => [
          <HeadCell key={`${period.fromOn} number`} numeric>
            {periodTitle(period)}
          </HeadCell>,
          <HeadCell key={`${period.fromOn} change`}>Thay đổi</HeadCell>,
        ])}
      </tr>
    </StackedHead>
  )
}

interface EarlierProps {
  pair: LinePair | FigurePair | undefined
  href: string | null
  label: string
  /** The earlier period, as its column is headed. */
  title: string
}

const link = "inline-flex min-h-11 min-w-11 items-center justify-end"

function Earlier({ pair, href, label, title }: EarlierProps) {
  const earlier = pair?.shown.other ?? "0"
  return (
    <>
      <StackedCell numeric label={title}>
        {href ? (
          <Link href={href} className={link} aria-label={`${label}: ${earlier}, nguồn số liệu`}>
            {earlier}
          </Link>
        ) : (
          earlier
        )}
      </StackedCell>
      <StackedCell>{changeText(pair)}</StackedCell>
    </>
  )
}

/** Keys of every figure that is not nothing in some of the periods, in the order of the report. */
function figuresShown({ figures, comparisons }: ComparisonData) {
  return placedFigures(
    figures.filter(({ key }) => comparisons.some(({ pairs }) => pairs.some((pair) => pair.figure.key === key))),
  )
}

const find = (pairs: FigurePair[], key: string) => pairs.find((pair) => pair.figure.key === key)

/** Every figure of the branch in this period and the earlier ones. */
export function FigureComparison({ data }: { data: ComparisonData }) {
  const { report, comparisons } = data
  const rows = figuresShown(data)
  if (rows.length === 0) return <p>Các kỳ này chưa có số liệu nào.</p>
  return (
    <DataTable caption={`Số liệu toàn nhánh của ${report.unitName} qua các kỳ`} hideCaption>
      <Heads data={data} first="Chỉ tiêu" />
      <StackedBody>
        {rows.map(({ key, name, label, depth, unitOfCount }) => {
          const now = comparisons.map(({ pairs }) => find(pairs, key)).find(Boolean)?.shown.one ?? "0"
          return (
            <StackedRow key={key}>
              <StackedName className={depth > 0 ? "pl-8" : ""}>
                {label} <span className="text-muted">({unitOfCount})</span>
              </StackedName>
              <StackedCell numeric label={periodTitle(report)}>
                {data.restated ? (
                  now
                ) : (
                  <Link
                    href={passportHref(report.id, key)}
                    className={link}
                    aria-label={`${name}: ${now}, nguồn số liệu`}
                  >
                    {now}
                  </Link>
                )}
              </StackedCell>
              {comparisons.map(({ earlier: { period, reportId }, pairs }) => (
                <Earlier
                  key={period.fromOn}
                  pair={find(pairs, key)}
                  href={reportId === null ? null : passportHref(reportId, key)}
                  label={`${name}, ${periodName(period)}`}
                  title={periodTitle(period)}
                />
              ))}
            </StackedRow>
          )
        })}
      </StackedBody>
    </DataTable>
  )
}

/** The chosen figure unit by unit; the lines of each period add up to its branch. */
export function UnitComparison({ data }: { data: ComparisonData }) {
  const { report, figure, comparisons } = data
  const found = comparisons.map(({ pairs }) => find(pairs, figure.key))
  const all = found.flatMap((pair) => pair?.lines ?? [])
  const units = all.filter(({ place }, i) => all.findIndex((other) => other.place === place) === i)
  if (units.length === 0) return null
  return (
    <DataTable caption={`${figure.name} theo đơn vị qua các kỳ`} hideCaption>
      <Heads data={data} first="Đơn vị" />
      <StackedBody>
        {units.map(({ place, name, shown }) => (
          <StackedRow key={place}>
            <StackedName>{name}</StackedName>
            <StackedCell numeric label={periodTitle(report)}>
              {shown.one}
            </StackedCell>
            {comparisons.map(({ earlier: { period } }, i) => (
              <Earlier
                key={period.fromOn}
                pair={found[i]?.lines.find((line) => line.place === place)}
                href={null}
                label={name}
                title={periodTitle(period)}
              />
            ))}
          </StackedRow>
        ))}
      </StackedBody>
      <StackedFoot>
        <StackedRow>
          <StackedTotal>Tổng cộng {report.unitName}</StackedTotal>
          <StackedTotal numeric label={periodTitle(report)}>
            {found.find(Boolean)?.shown.one ?? "0"}
          </StackedTotal>
          {comparisons.flatMap(({ earlier: { period } }, i) => [
            <StackedTotal key={`${period.fromOn} number`} numeric label={periodTitle(period)}>
              {found[i]?.shown.other ?? "0"}
            </StackedTotal>,
            <StackedTotal key={`${period.fromOn} change`}>{changeText(found[i])}</StackedTotal>,
          ])}
        </StackedRow>
      </StackedFoot>
    </DataTable>
  )
}
