import type { Scope } from "@/lib/access/scope"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { recordsHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { findFigure } from "@/lib/roll-up/figures"

/** The query parameters of an address, as a page receives them. */
export const searchOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams)

/** The list behind a figure of a unit, opened by the address that a dashboard links to. */
export function openFigure(scope: Scope, unitId: number, key: string, query: Omit<DashboardQuery, "figure">) {
  const figure = findFigure(key)!
  const register = registerByKey(figure.register)
  const href = recordsHref(register.slug, unitId, figure, { ...query, figure })
  return register.rows(scope, parseListQuery(searchOf(href), register.list))
}
