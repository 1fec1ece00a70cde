import { ShareChart } from "@/components/charts/share-chart"
import { TrendChart } from "@/components/charts/trend-chart"
import { monthsText, periodText } from "@/lib/format/months"
import { undividedName } from "@/lib/glossary"
import type { FigureKey } from "@/lib/roll-up/figures"
import { eventText } from "@/lib/units/reorganise/event-text"
import { rankChildren, type DashboardData } from "@/lib/dashboard/load-dashboard"

const barsShown = 10

function slicesOf({ figures }: DashboardData, key: FigureKey) {
  const ranked = rankChildren(figures.children, key).filter((child) => child.values[key] > 0)
  const shown = ranked.slice(0, barsShown).map((child) => ({ name: child.name, value: child.values[key] }))
  const rest = ranked.slice(barsShown).reduce((sum, child) => sum + child.values[key], 0)
  const others = [
    { name: `${ranked.length - barsShown} đơn vị khác`, value: rest },
    { name: "Riêng đơn vị", value: figures.own[key] },
    { name: undividedName, value: figures.rests.undivided.get(key)?.value ?? 0 },
  ]
  return [...shown, ...others.filter((slice) => slice.value > 0)]
}

/** How the chosen figure went over the years, and who has which share of it. */
export function DashboardCharts({ data }: { data: DashboardData }) {
  const { figure, own, months } = data.query
  const { key } = figure
  const slices = slicesOf(data, key)
  if (own) return null
  const points = data.figures.trend.map(({ year, values }) => ({ label: String(year), value: values[key] }))
  const marks = data.trendEvents.map((event) => {
    return { at: event.on.slice(0, 4), text: eventText(event) }
  })
  return (
    <div className="mt-9 grid items-start gap-8 lg:grid-cols-2">
      <TrendChart
        title={`${figure.name} qua các năm${months ? ` (${monthsText(months)})` : ""}`}
        unitOfCount={figure.unitOfCount}
        series={[{ name: figure.name, points }]}
        marks={marks}
      />
      {data.figures.children.length > 0 && slices.length > 0 && (
        <ShareChart
          title={`${figure.name} theo đơn vị, ${periodText(data.query)}`}
          unitOfCount={figure.unitOfCount}
          slices={slices}
        />
      )}
    </div>
  )
}
