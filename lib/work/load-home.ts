import type { Scope } from "@/lib/access/scope"
import { today, yearOf } from "@/lib/format/dates"
import { loadDashboard } from "@/lib/roll-up/load-dashboard"
import { loadWork } from "./load-work"

/** The home page: the figures of the actor's unit, and what waits for the actor. */
export async function loadHome(scope: Scope, search: Record<string, string>) {
  const dashboard = await loadDashboard(scope, scope.actor.unitId, search)
  if (!dashboard) return null
  const year = yearOf(today())
  const { from, to } = dashboard.query
  const isPresent = from === year && to === year
  return { dashboard, year, work: await loadWork(scope, isPresent ? dashboard.silent : []) }
}
