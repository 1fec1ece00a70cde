import { GridFrame } from "@/components/records/grid-frame"
import { meetingsHref } from "@/lib/addresses/known-records"
import { meetingYearHref } from "@/lib/addresses/year-grids"
import { today, yearOf } from "@/lib/format/dates"
import { glossary } from "@/lib/glossary"
import type { MeetingMonth, MeetingYear } from "@/lib/registers/meetings/cell-year"
import { MeetingYearForm } from "./meeting-year-form"
import { MonthRows } from "./month-rows"

interface MeetingYearPageProps {
  grid: MeetingYear
  choosable: boolean
  saved: boolean
}

const isTyped = ({ closed, regular }: MeetingMonth) => !closed || regular !== null

/** The meetings of a cell's year, on one screen. */
export function MeetingYearPage({ grid, choosable, saved }: MeetingYearPageProps) {
  const { unit, year, version, mayWrite, months } = grid
  const title = `${glossary.meeting.name} năm ${year}`
  const rows = <MonthRows grid={grid} caption={`${title} của ${unit?.name}`} />
  const neighbours = [
    { label: `‹ Năm ${year - 1}`, href: meetingYearHref(year - 1, unit?.id) },
    ...(year < yearOf(today()) ? [{ label: `Năm ${year + 1} ›`, href: meetingYearHref(year + 1, unit?.id) }] : []),
  ]
  return (
    <GridFrame
      place={grid}
      list={{ label: glossary.meeting.name, href: meetingsHref() }}
      title={title}
      path={meetingYearHref(year)}
      neighbours={neighbours}
      saved={saved}
      choosable={choosable}
      cellsOnly
    >
      {unit && mayWrite && months.some(isTyped) ? (
        <MeetingYearForm key={`${unit.id} ${year} ${version}`} hidden={{ unitId: unit.id, year, version }}>
          {rows}
        </MeetingYearForm>
      ) : (
        rows
      )}
    </GridFrame>
  )
}
