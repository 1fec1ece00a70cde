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
import { formatNumber } from "@/lib/format/numbers"
import type { FigurePair } from "@/lib/reports/compare-lines"
import type { ComparisonData } from "@/lib/reports/load-comparison"
import { periodName, periodTitle } from "@/lib/reports/period"
import { changeText } from "./change"

function Heads({ data: { report, comparisons }, first }: { data: ComparisonData; first: string }) {
  return (
    <StackedHead>
      <tr>
        <HeadCell>{first}</HeadCell>
        <HeadCell numeric>{periodTitle(report)}</HeadCell>
        {comparisons.flatMap(({ earlier: { period } }) => [
          <HeadCell key={`${period.fromMonth} number`} numeric>
            {periodTitle(period)}
          </HeadCell>,
          <HeadCell key={`${period.fromMonth} change`}>Thay đổi</HeadCell>,
        ])}
      </tr>
    </StackedHead>
  )
}

interface EarlierProps {
  now: number
  earlier: number
  href: string | null
  label: string
  /** The earlier period, as its column is headed. */
  title: string
}

const shown = (value: number) => formatNumber(value)
const link = "inline-flex min-h-11 min-w-11 items-center justify-end"

function Earlier({ now, earlier, href, label, title }: EarlierProps) {
  return (
    <>
      <StackedCell numeric label={title}>
        {href ? (
          <Link href={href} className={link} aria-label={`${label}: ${shown(earlier)}, nguồn số liệu`}>
            {shown(earlier)}
          </Link>
        ) : (
          shown(earlier)
        )}
      </StackedCell>
      <StackedCell>{changeText(now, earlier)}</StackedCell>
    </>
  )
}

/** Keys of every figure that is not nothing in some of the periods, in the order of the report. */
function figuresShown({ figures, comparisons }: ComparisonData) {
  return figures.filter(({ key }) => comparisons.some(({ pairs }) => pairs.some((pair) => pair.figure.key === key)))
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
        {rows.map(({ key, name, unitOfCount }) => {
          const now = comparisons.map(({ pairs }) => find(pairs, key)?.one).find((value) => value !== undefined) ?? 0
          return (
            <StackedRow key={key}>
              <StackedName>
                {name} <span className="text-muted">({unitOfCount})</span>
              </StackedName>
              <StackedCell numeric label={periodTitle(report)}>
                {data.restated ? (
                  shown(now)
                ) : (
                  <Link
                    href={passportHref(report.id, key)}
                    className={link}
                    aria-label={`${name}: ${shown(now)}, nguồn số liệu`}
                  >
                    {shown(now)}
                  </Link>
                )}
              </StackedCell>
              {comparisons.map(({ earlier: { period, reportId }, pairs }) => (
                <Earlier
                  key={period.fromMonth}
                  now={now}
                  earlier={find(pairs, key)?.other ?? 0}
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
  const units = all.filter(({ unitId }, i) => all.findIndex((other) => other.unitId === unitId) === i)
  if (units.length === 0) return null
  return (
    <DataTable caption={`${figure.name} theo đơn vị qua các kỳ`} hideCaption>
      <Heads data={data} first="Đơn vị" />
      <StackedBody>
        {units.map(({ unitId, unitName, own, one }) => (
          <StackedRow key={unitId}>
            <StackedName>{own ? `Riêng ${unitName}` : unitName}</StackedName>
            <StackedCell numeric label={periodTitle(report)}>
              {shown(one)}
            </StackedCell>
            {comparisons.map(({ earlier: { period } }, i) => (
              <Earlier
                key={period.fromMonth}
                now={one}
                earlier={found[i]?.lines.find((line) => line.unitId === unitId)?.other ?? 0}
                href={null}
                label={unitName}
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
            {shown(found.find(Boolean)?.one ?? 0)}
          </StackedTotal>
          {comparisons.flatMap(({ earlier: { period } }, i) => [
            <StackedTotal key={`${period.fromMonth} number`} numeric label={periodTitle(period)}>
              {shown(found[i]?.other ?? 0)}
            </StackedTotal>,
            <StackedTotal key={`${period.fromMonth} change`}>
              {changeText(found[i]?.one ?? 0, found[i]?.other ?? 0)}
            </StackedTotal>,
          ])}
        </StackedRow>
      </StackedFoot>
    </DataTable>
  )
}
