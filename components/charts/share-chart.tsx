import { ChartFigure } from "@/components/charts/chart-figure"
import { CHART_TEXT, renderSvg } from "@/components/charts/render-svg"
import { formatNumber, formatPercent } from "@/lib/format/numbers"

interface ShareChartProps {
  title: string
  slices: { name: string; value: number }[]
  unitOfCount: string
}

const BAR_ROOM = 52

/** The parts of a whole as bars, each with its name, its count and its share: bars compare better than a pie's angles. */
export function ShareChart({ title, slices, unitOfCount }: ShareChartProps) {
  const total = slices.reduce((sum, { value }) => sum + value, 0)
  const rows = slices.map(({ name, value }) => [name, formatNumber(value), formatPercent(value, total)])
  const svg = renderSvg(shareOption(rows, slices), slices.length * BAR_ROOM + 8)
  return (
    <ChartFigure
      {...{ title, unitOfCount, svg }}
      headings={["Tên", "Số lượng", "Tỷ lệ"]}
      rows={total > 0 ? [...rows, ["Tổng cộng", formatNumber(total), "100%"]] : rows}
    />
  )
}

function shareOption(rows: string[][], slices: { value: number }[]) {
  return {
    grid: { left: 0, right: 112, top: 22, bottom: 0 },
    xAxis: { type: "value", show: false, min: 0 },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(([name]) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...CHART_TEXT,
        inside: true,
        margin: 0,
        verticalAlign: "bottom",
        padding: [0, 0, 11, 0],
        width: 332,
        overflow: "truncate",
      },
    },
    series: [
      {
        type: "bar",
        silent: true,
        emphasis: { disabled: true },
        barWidth: 16,
        itemStyle: { color: "var(--color-chart-1)" },
        label: {
          ...CHART_TEXT,
          show: true,
          position: "right",
          formatter: ({ dataIndex }: { dataIndex: number }) => `${rows[dataIndex]?.[1]} (${rows[dataIndex]?.[2]})`,
        },
        data: slices.map(({ value }) => value),
      },
    ],
  }
}
