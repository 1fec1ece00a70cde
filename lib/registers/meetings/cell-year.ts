import type { Scope } from "@/lib/access/scope"
import { today, yearOf } from "@/lib/format/dates"
import { loadGridUnit } from "@/lib/register/grid-unit"
import { checkWorkDays } from "@/lib/register/work-days"
import { parseYear } from "@/lib/format/years"
import { themesOfYear } from "../capabilities/theme"
import { checkCells } from "./check-cells"
import { meetings } from "./register"
import { meetingStore } from "./store"
import { loadYearRows, monthOf, type MeetingRow } from "./year-rows"

/** A month of a cell: its regular meeting and, beside it, the thematic ones. */
export interface MeetingMonth {
  number: number
  /** Why no meeting of this month can be the unit's. */
  closed?: string
  regular: MeetingRow | null
  thematic: MeetingRow[]
}

/** How many months of a year have begun. */
export function begunMonths(year: number): number {
  const [thisYear, month] = [yearOf(today()), Number(today().slice(5, 7))]
  return year === thisYear ? month : year < thisYear ? 12 : 0
}

/** Why the begun months of a year are not a unit's to meet in, as a save would say: nothing where they are. */
async function closedMonths(scope: Scope, unitId: number, year: number): Promise<(string | undefined)[]> {
  const months = Array.from({ length: begunMonths(year) }, (_, i) => ({ unitId, month: monthOf(year, i + 1) }))
  const days = await checkWorkDays(scope, meetingStore.workDays, months)
  const cells = await checkCells(scope, months)
  return months.map((_, i) => days[i]?.month ?? cells[i]?.unitId)
}

/** The meetings of a cell's year on one screen; null for a year that has not begun or a unit the actor may not read. */
export async function loadMeetingYear(scope: Scope, yearText: string | undefined, search: Record<string, string>) {
  const year = parseYear(yearText ?? "") ?? 0
  if (year === 0 || begunMonths(year) === 0) return null
  const fallback = scope.actor.role === "cell" ? scope.actor.unitId : null
  const place = await loadGridUnit(scope, { search, year, writers: meetings.roles.write, fallback })
  if (!place) return null
  const themes = await themesOfYear(scope, year)
  if (!place.unit) return { ...place, year, version: 0, months: [], themes }
  const { version, regular, thematic } = await loadYearRows(scope, place.unit.id, year)
  const closed = await closedMonths(scope, place.unit.id, year)
  const months = Array.from({ length: begunMonths(year) }, (_, i): MeetingMonth => {
    const number = i + 1
    return {
      number,
      closed: closed[i],
      regular: regular.get(number) ?? null,
      thematic: thematic.filter((meeting) => meeting.number === number),
    }
  })
  return { ...place, year, version, months, themes }
}

export type MeetingYear = NonNullable<Awaited<ReturnType<typeof loadMeetingYear>>>
