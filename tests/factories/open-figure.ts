import type { Scope } from "@/lib/access/scope"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { recordsHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { figureByKey, type FigureKey } from "@/lib/roll-up/figures"

/** The query parameters of an address, as a page receives them. */
export const searchOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams)

/** The list behind a figure of a unit, opened by the address that a dashboard links to. */
export function openFigure(scope: Scope, unitId: number, key: FigureKey, query: Omit<DashboardQuery, "figure">) {
  const figure = figureByKey(key)
  const register = registerByKey(figure.register)
  const href = recordsHref(register.slug, unitId, figure, { ...query, figure })
  return register.rows(scope, parseListQuery(searchOf(href), register.list))
}
