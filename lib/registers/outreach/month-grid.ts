import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import type { Scope } from "@/lib/access/scope"
import { yearOf } from "@/lib/format/dates"
import { loadGridUnit } from "@/lib/register/grid-unit"
import { checkWorkDays } from "@/lib/register/work-days"
import { loadKinds, loadOwners, type StoredKind } from "@/lib/roll-up/kinds"
import { isInUse, isOf } from "@/lib/roll-up/why-not-counted"
import { loadMonthRows } from "./month-rows"
import { begunMonth, monthAway } from "./months"
import type { Qualifier } from "@/lib/qualifier"
import { outreach } from "./register"
import { outreachStore } from "./store"

/** A line of the grid: a kind and what is stored for it. */
export interface GridLine extends PlacedFigure<StoredKind> {
  stored: { id: number; value: number; qualifier: Qualifier; note: string } | null
}

/** All kinds of a unit's month on one screen, after its end those alone that stand there; null when there is no such month yet or the actor may not read the unit. */
export async function loadMonthGrid(scope: Scope, monthText: string | undefined, search: Record<string, string>) {
  const month = begunMonth(monthText)
  if (month === null) return null
  const writers = outreach.roles.write
  const place = await loadGridUnit(scope, { search, year: yearOf(month), writers, fallback: scope.actor.unitId })
  if (!place) return null
  const next = monthAway(month, 1)
  const months = { month, previous: monthAway(month, -1), next: begunMonth(next) ? next : null }
  if (!place.unit) return { ...place, ...months, closed: undefined, version: 0, lines: [] }
  const [late] = await checkWorkDays(scope, outreachStore.workDays, [{ unitId: place.unit.id, month }])
  const closed = late?.month
  const { version, byKind } = await loadMonthRows(scope, place.unit.id, month)
  const [unitId, year] = [place.unit.id, yearOf(month)]
  const kinds = await loadKinds(scope, [unitId])
  const owners = (await loadOwners(scope, [{ unitId, year }]))(unitId, year)
  const lines: GridLine[] = kinds
    .filter((kind) => byKind.has(kind.key) || (!closed && isOf(kind, owners) && isInUse(kinds, kind.key, year)))
    .map((kind) => ({ ...kind, stored: byKind.get(kind.key) ?? null }))
  return { ...place, ...months, closed, version, lines }
}

export type MonthGrid = NonNullable<Awaited<ReturnType<typeof loadMonthGrid>>>
