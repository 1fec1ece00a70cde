import type { Scope } from "@/lib/access/scope"
import { loadAccessNews } from "@/lib/accounts/second-person/access-news"
import { today, yearOf } from "@/lib/format/dates"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { loadWork } from "./load-work"

/** The home page: the figures of the actor's unit, what waits for the actor, and who was let into the texts of its cell. */
export async function loadHome(scope: Scope, search: Record<string, string>) {
  const dashboard = await loadDashboard(scope, scope.actor.unitId, search)
  if (!dashboard) return null
  const year = yearOf(today())
  const { from, to } = dashboard.query
  const isPresent = from === year && to === year
  const work = await loadWork(scope, isPresent ? dashboard.silent : [])
  return { dashboard, year, work, access: await loadAccessNews(scope) }
}
