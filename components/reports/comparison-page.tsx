import Link from "next/link"
import { TrendChart } from "@/components/charts/trend-chart"
import { PartNotice } from "@/components/dashboard/part-notice"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import { StructureSwitch } from "@/components/ui/structure-switch"
import { reportComparisonHref, reportHref, reportsHref } from "@/lib/addresses/reports"
import { listParams } from "@/lib/format/list-params"
import { formatNumber } from "@/lib/format/numbers"
import type { FigurePair } from "@/lib/reports/compare-lines"
import type { Comparison, ComparisonData } from "@/lib/reports/load-comparison"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { periodName, periodTitle, reportName } from "@/lib/reports/period"
import { eventText } from "@/lib/units/reorganise/event-text"
import { changeText } from "./change"
import { FigureComparison, UnitComparison } from "./comparison-tables"
import { UnitRanking } from "./unit-ranking"

function Kinds({ data: { official, comparisons, restated } }: { data: ComparisonData }) {
  if (restated) {
    return (
      <p className="mb-4">
        Mọi kỳ đều đếm lại từ sổ vào lúc mở trang, theo tổ chức hiện nay: không phải số trong báo cáo. Báo cáo đã nộp
        giữ nguyên số và tên đơn vị lúc đó.
      </p>
    )
  }
  const source = (isOfficial: boolean) =>
    isOfficial ? "số chính thức" : "số hiện thời, chưa có báo cáo được chấp nhận"
  return (
    <ul className="mb-4">
      <li>Kỳ này: {source(official)}.</li>
      {comparisons.map(({ earlier: { period, reportId } }) => (
        <li key={period.fromOn}>
          {periodTitle(period)}: {source(reportId !== null)}.{" "}
          {reportId !== null && <Link href={reportHref(reportId)}>Mở báo cáo</Link>}
        </li>
      ))}
    </ul>
  )
}

/** A number of a pair, null where nobody knows it; a figure of which there is nothing is in no pair. */
const numberOf = (pair: FigurePair | undefined, which: "one" | "other") => (pair ? pair[which] : 0)

/** How many figures rose, fell or stayed, in one sentence. */
function summary({ earlier, pairs }: Comparison): string {
  const changes = pairs.flatMap(({ one, other }) => (one === null || other === null ? [] : [one - other]))
  const count = (test: (change: number) => boolean) => formatNumber(changes.filter(test).length)
  const up = count((change) => change > 0)
  const down = count((change) => change < 0)
  const same = count((change) => change === 0)
  return `So với ${periodName(earlier.period)}: ${up} chỉ tiêu tăng, ${down} chỉ tiêu giảm, ${same} chỉ tiêu không đổi.`
}

function FigureChoice({ data: { report, figures, figure, restated } }: { data: ComparisonData }) {
  return (
    <form action={reportComparisonHref(report.id)} className="mb-4 flex flex-wrap items-end gap-4 print:hidden">
      {restated && <input type="hidden" name={listParams.view} value="hien-nay" />}
      <div className="min-w-0 grow sm:max-w-96">
        <label htmlFor="chi-tieu" className="block font-semibold">
          Chỉ tiêu
        </label>
        <select id="chi-tieu" name={listParams.figure} defaultValue={figure.key}>
          {placedFigures(figures).map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Button variant="plain">Xem</Button>
    </form>
  )
}

function Trend({ data: { report, figure, comparisons, events } }: { data: ComparisonData }) {
  const pairOf = ({ pairs }: Comparison) => pairs.find((pair) => pair.figure.key === figure.key)
  const now = comparisons.map(pairOf).find(Boolean)
  const points = [
    ...comparisons.map((one) => ({ label: periodTitle(one.earlier.period), value: numberOf(pairOf(one), "other") })),
    { label: periodTitle(report), value: numberOf(now, "one") },
  ]
  const told = comparisons.map((one) => {
    const pair = pairOf(one)
    return `${changeText(pair)} so với ${periodName(one.earlier.period)} (${pair?.shown.other ?? "0"})`
  })
  return (
    <>
      <p className="mb-3">
        {figure.name}: {now?.shown.one ?? "0"} {figure.unitOfCount}, {told.join("; ")}.
      </p>
      <TrendChart
        title={`${figure.name} qua các kỳ`}
        unitOfCount={figure.unitOfCount}
        series={[{ name: figure.name, points }]}
        marks={events.map((event) => ({ at: periodTitle(event.period), text: eventText(event) }))}
      />
    </>
  )
}

function comparisonHref({ report, figure }: ComparisonData, restated: boolean): string {
  const view = restated ? { [listParams.view]: "hien-nay" } : undefined
  return reportComparisonHref(report.id, { query: new URLSearchParams({ [listParams.figure]: figure.key, ...view }) })
}

/** A report beside the one before and that of last year: figure by figure, one figure by unit, and units by completeness. */
export function ComparisonPage({ data }: { data: ComparisonData }) {
  const { report, comparisons } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: `${reportName(report)}, ${report.unitName}`, href: reportHref(report.id) },
        ]}
      />
      <PageHeading title="So sánh với kỳ trước" sub={`${reportName(report)} của ${report.unitName}`} />
      <div className="mb-4 print:hidden">
        <StructureSwitch restated={data.restated} hrefOf={(restated) => comparisonHref(data, restated)} />
      </div>
      <Kinds data={data} />
      <PartNotice parts={data.partPredecessors} query={data.query} />
      {comparisons.map((one) => (
        <p key={one.earlier.period.fromOn} className="mb-3">
          {summary(one)}
        </p>
      ))}
      <FigureComparison data={data} />
      <section className="mt-9">
        <h2 className="mb-3">Một chỉ tiêu theo đơn vị</h2>
        <FigureChoice data={data} />
        <Trend data={data} />
        <UnitComparison data={data} />
      </section>
      <UnitRanking data={data} />
    </>
  )
}
