import { GridFrame } from "@/components/records/grid-frame"
import { Notice } from "@/components/ui/notice"
import { outreachHref } from "@/lib/addresses/known-records"
import { outreachMonthHref } from "@/lib/addresses/year-grids"
import { glossary } from "@/lib/glossary"
import type { MonthGrid } from "@/lib/registers/outreach/month-grid"
import { MonthForm } from "./month-form"
import { MonthLines } from "./month-lines"

const monthValue = (month: string) => `${month.slice(5, 7)}/${month.slice(0, 4)}`

interface MonthPageProps {
  grid: MonthGrid
  choosable: boolean
  saved: boolean
}

/** All that a unit counted in a month, on one screen. */
export function MonthPage({ grid, choosable, saved }: MonthPageProps) {
  const { unit, month, previous, next, version, mayWrite } = grid
  const href = (one: string) => outreachMonthHref(one.slice(0, 7), unit?.id)
  const title = `Số liệu tháng ${monthValue(month)}`
  const lines = grid.lines.length > 0 && <MonthLines grid={grid} caption={`${title} của ${unit?.name}`} />
  const neighbours = [
    { label: `‹ Tháng ${monthValue(previous)}`, href: href(previous) },
    ...(next ? [{ label: `Tháng ${monthValue(next)} ›`, href: href(next) }] : []),
  ]
  const names = Object.fromEntries(grid.lines.map((line) => [line.key, line.name]))
  return (
    <GridFrame
      place={grid}
      list={{ label: glossary.outreach.name, href: outreachHref() }}
      title={title}
      path={outreachMonthHref(month.slice(0, 7))}
      neighbours={neighbours}
      saved={saved}
      choosable={choosable}
    >
      {grid.closed && <Notice tone="info">{grid.closed}</Notice>}
      {unit && mayWrite && lines ? (
        <MonthForm
          key={`${unit.id} ${month} ${version}`}
          hidden={{ unitId: unit.id, month: month.slice(0, 7), version }}
          names={names}
        >
          {lines}
        </MonthForm>
      ) : (
        lines
      )}
    </GridFrame>
  )
}
