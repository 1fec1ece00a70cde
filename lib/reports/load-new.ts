import { holdsUnit, type Scope } from "@/lib/access/scope"
import { boardPeriod } from "./load-board"
import { unitAbsence } from "./unit-absence"

/** What the form of a new report starts with; null for who has no unit to report for. */
export async function loadNewReport(scope: Scope, search: Record<string, string>) {
  if (!(await holdsUnit(scope, scope.actor.unitId))) return null
  const { unitId, unitName } = scope.actor
  const period = boardPeriod(search)
  return { period, unitName, absence: await unitAbsence(scope, unitId, period) }
}

export type NewReportData = NonNullable<Awaited<ReturnType<typeof loadNewReport>>>
