import { ChartFigure } from "@/components/charts/chart-figure"
import { CHART_TEXT, renderSvg } from "@/components/charts/render-svg"
import { formatNumber } from "@/lib/format/numbers"

export interface TrendSeries {
  name: string
  /** In order of time, the same labels in every series; null where nothing was counted. */
  points: { label: string; value: number | null }[]
}

/** Something that happened in between, so that numbers before and after tell of different things. */
interface TrendMark {
  /** One of the labels. */
  at: string
  text: string
}

interface TrendChartProps {
  title: string
  series: TrendSeries[]
  unitOfCount: string
  marks?: TrendMark[]
}

/** The marks of one label share a line; `sign` is what stands on it. */
interface MarkLine {
  at: string
  sign: string
  texts: string[]
}

/** Line, mark and colour differ together, so that no series is told by its colour alone. */
const STROKES = [
  { color: "var(--color-chart-1)", symbol: "circle", type: "solid" },
  { color: "var(--color-chart-2)", symbol: "rect", type: "dashed" },
  { color: "var(--color-chart-3)", symbol: "triangle", type: "dotted" },
  { color: "var(--color-chart-4)", symbol: "diamond", type: [10, 3, 3, 3] },
] as const

/** A few figures over the years as lines; up to four series. */
export function TrendChart({ title, series, unitOfCount, marks = [] }: TrendChartProps) {
  const labels = series[0]?.points.map(({ label }) => label) ?? []
  const lines = markLines(labels, marks)
  const rows = labels.map((label, i) => [
    label,
    ...series.map(({ points }) => shown(points[i]?.value)),
    ...(lines.length > 0 ? [lines.find(({ at }) => at === label)?.texts.join("; ") ?? "—"] : []),
  ])
  const svg = renderSvg(trendOption(labels, series, lines), 250)
  const headings = ["Năm", ...series.map(({ name }) => name), ...(lines.length > 0 ? [MARKED] : [])]
  const notes = lines.flatMap(({ at, sign, texts }) => texts.map((text) => `${sign} ${at}: ${text}`))
  return <ChartFigure {...{ title, unitOfCount, svg, rows, headings, notes }} />
}

const MARKED = "Sắp xếp tổ chức"

function markLines(labels: string[], marks: TrendMark[]): MarkLine[] {
  const marked = labels.filter((label) => marks.some(({ at }) => at === label))
  return marked.map((at, i) => ({
    at,
    sign: `▼${i + 1}`,
    texts: [...new Set(marks.filter((mark) => mark.at === at).map(({ text }) => text))],
  }))
}

const shown = (value: number | null | undefined) => (typeof value === "number" ? formatNumber(value) : "—")

function trendOption(labels: string[], series: TrendSeries[], lines: MarkLine[]) {
  const severalLines = series.length > 1
  return {
    grid: {
      left: 8,
      right: 24,
      top: (severalLines ? 52 : 28) + (lines.length > 0 ? 24 : 0),
      bottom: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    legend: { show: severalLines, top: 0, left: 0, itemWidth: 36, textStyle: CHART_TEXT },
    xAxis: { type: "category", data: labels, axisLabel: CHART_TEXT, axisTick: { show: false } },
    yAxis: {
      type: "value",
      min: 0,
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { ...CHART_TEXT, formatter: formatNumber },
      splitLine: { lineStyle: { color: "var(--color-line)" } },
    },
    series: series.map(lineOption).map((line, i) => (i === 0 && lines.length > 0 ? withMarks(line, lines) : line)),
  }
}

/** The line with its marks; its numbers stand on paper, so that no mark runs through them. */
function withMarks(line: ReturnType<typeof lineOption>, lines: MarkLine[]) {
  const label = { ...line.label, backgroundColor: "var(--color-paper)", padding: [1, 2] }
  return { ...line, label, z: 3, markLine: markOption(lines) }
}

/** An upright dashed line at each marked label, its sign on top. */
function markOption(lines: MarkLine[]) {
  return {
    silent: true,
    symbol: "none",
    z: 1,
    lineStyle: { color: "var(--color-ink)", type: "dashed", width: 1.5 },
    label: { ...CHART_TEXT, position: "end", distance: 20 },
    data: lines.map(({ at, sign }) => ({ xAxis: at, label: { formatter: sign } })),
  }
}

function lineOption({ name, points }: TrendSeries, index: number, all: TrendSeries[]) {
  const { color, symbol, type } = STROKES[index % STROKES.length] ?? STROKES[0]
  return {
    type: "line",
    name,
    symbol,
    symbolSize: 9,
    silent: true,
    emphasis: { disabled: true },
    lineStyle: { color, type, width: 2.5 },
    itemStyle: { color },
    label: { ...CHART_TEXT, show: all.length <= 2, position: index === 0 ? "top" : "bottom", formatter: labelOf },
    data: points.map(({ value }) => value),
  }
}

const labelOf = ({ value }: { value: unknown }) => (typeof value === "number" ? formatNumber(value) : "")
