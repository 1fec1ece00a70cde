import type { Scope } from "@/lib/access/scope"
import { yearOf } from "@/lib/format/dates"
import { loadSheetUnit } from "@/lib/register/sheet-unit"
import { loadKinds, type StoredKind } from "./kinds"
import { loadMonthRows } from "./month-rows"
import { begunMonth, monthAway } from "./months"
import { outreach } from "./register"
import { isOffered, type Placed, type Qualifier } from "./rules"

/** A line of the sheet: a kind and what is stored for it. */
export interface SheetLine extends Placed<StoredKind> {
  stored: { id: number; value: number; qualifier: Qualifier; note: string } | null
}

/** All kinds of a unit's month on one screen; null when there is no such month yet or the actor may not read the unit. */
export async function loadMonthSheet(scope: Scope, monthText: string | undefined, search: Record<string, string>) {
  const month = begunMonth(monthText)
  if (month === null) return null
  const writers = outreach.roles.write
  const place = await loadSheetUnit(scope, { search, year: yearOf(month), writers, fallback: scope.actor.unitId })
  if (!place) return null
  const next = monthAway(month, 1)
  const months = { month, previous: monthAway(month, -1), next: begunMonth(next) ? next : null }
  if (!place.unit) return { ...place, ...months, version: 0, lines: [] }
  const { version, byKind } = await loadMonthRows(scope, place.unit.id, month)
  const kinds = await loadKinds(scope)
  const lines: SheetLine[] = kinds
    .filter(({ key }) => byKind.has(key) || isOffered(kinds, key, yearOf(month)))
    .map((kind) => ({ ...kind, stored: byKind.get(kind.key) ?? null }))
  return { ...place, ...months, version, lines }
}

export type MonthSheet = NonNullable<Awaited<ReturnType<typeof loadMonthSheet>>>
