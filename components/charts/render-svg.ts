import { BarChart, LineChart } from "echarts/charts"
import { GridComponent, LegendComponent, MarkLineComponent } from "echarts/components"
import { type EChartsCoreOption, init, use as register } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

register([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

/** Narrow on purpose: the drawing is scaled to its column, and on a 360 px phone its words must stay readable. */
const WIDTH = 340

export const CHART_TEXT = { fontFamily: "inherit", fontSize: 14, color: "var(--color-ink)" }

/** What echarts adds for a browser that would run its script: hover rules and the data behind each shape. */
const INTERACTIVE = /<style[\s\S]*?<\/style>| (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g

/** The drawing as an SVG string without width, scripts or styles; echarts escapes the texts. */
export function renderSvg(option: EChartsCoreOption, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height })
  try {
    chart.setOption({ animation: false, textStyle: CHART_TEXT, ...option })
    return chart.renderToSVGString({ useViewBox: true }).replace(INTERACTIVE, "")
  } finally {
    chart.dispose()
  }
}
