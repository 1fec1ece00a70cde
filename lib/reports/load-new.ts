import { holdsUnit, type Scope } from "@/lib/access/scope"
import { boardPeriod } from "./load-board"

/** What the form of a new report starts with; null for who has no unit to report for. */
export async function loadNewReport(scope: Scope, search: Record<string, string>) {
  if (!(await holdsUnit(scope, scope.actor.unitId))) return null
  return { period: boardPeriod(search), unitName: scope.actor.unitName }
}

export type NewReportData = NonNullable<Awaited<ReturnType<typeof loadNewReport>>>
