import type { Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { flashParams } from "@/lib/addresses/flash"
import { settingsVersion } from "@/lib/settings/shown-settings"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { filterUnit } from "@/lib/units/filter-unit"
import { findUnit } from "@/lib/units/unit-store"
import { calendarRoles } from "./calendar-roles"
import { dueInYear, shownDays } from "./deadline"
import { findUnitDeadlines, type UnitDeadline } from "./find-deadlines"
import { findOwnDeadlines } from "./own-deadlines"

/** A deadline on its day; one of every month has none, nor has one that nobody has set. */
export interface DatedDeadline extends UnitDeadline {
  due: IsoDate | null
}

/** A unit's calendar of a year, by day, what comes every month last; null when the unit lies outside the branch. */
export async function loadCalendar(scope: Scope, search: Record<string, string>) {
  const filter = await filterUnit(scope, search)
  const unit = filter && (await findUnit(scope, filter.unitId ?? scope.actor.unitId, today()))
  if (!filter || !unit) return null
  const asked = new Asked(search)
  const year = asked.year("nam") ?? yearOf(today())
  asked.done()
  const deadlines = (await findUnitDeadlines(scope, unit.id, year)).map((one): DatedDeadline => {
    return { ...one, due: dueInYear(one.now, year) }
  })
  return {
    unit,
    year,
    units: { ...filter.units, [String(unit.id)]: { id: unit.id, name: unit.name, path: "" } },
    version: settingsVersion(shownDays(deadlines, year)),
    own: await findOwnDeadlines(scope, unit.id, `${year}-01-01`, `${year}-12-31`),
    deadlines: deadlines.sort((a, b) => (a.due ?? "9").localeCompare(b.due ?? "9")),
    mayChange: calendarRoles.includes(scope.actor.role),
    saved: flashParams.saved in search,
  }
}

export type CalendarData = NonNullable<Awaited<ReturnType<typeof loadCalendar>>>
