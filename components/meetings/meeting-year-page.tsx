import { SheetFrame } from "@/components/records/grid-frame"
import { today, yearOf } from "@/lib/format/dates"
import { glossary } from "@/lib/glossary"
import type { MeetingYear } from "@/lib/registers/meetings/cell-year"
import { MeetingYearForm } from "./meeting-year-form"
import { MonthRows } from "./month-rows"

const slug = "/sinh-hoat"

interface MeetingYearPageProps {
  sheet: MeetingYear
  choosable: boolean
  saved: boolean
}

/** The meetings of a cell's year, on one screen. */
export function MeetingYearPage({ sheet, choosable, saved }: MeetingYearPageProps) {
  const { unit, year, version, mayWrite } = sheet
  const path = (other: number) => `${slug}/nam/${other}`
  const title = `${glossary.meeting.name} năm ${year}`
  const rows = <MonthRows sheet={sheet} caption={`${title} của ${unit?.name}`} />
  const neighbours = [
    { label: `‹ Năm ${year - 1}`, path: path(year - 1) },
    ...(year < yearOf(today()) ? [{ label: `Năm ${year + 1} ›`, path: path(year + 1) }] : []),
  ]
  return (
    <SheetFrame
      place={sheet}
      list={{ label: glossary.meeting.name, href: slug }}
      title={title}
      path={path(year)}
      neighbours={neighbours}
      saved={saved}
      choosable={choosable}
      cellsOnly
    >
      {unit && mayWrite ? (
        <MeetingYearForm key={`${unit.id} ${year} ${version}`} hidden={{ unitId: unit.id, year, version }}>
          {rows}
        </MeetingYearForm>
      ) : (
        rows
      )}
    </SheetFrame>
  )
}
