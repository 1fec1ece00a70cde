import type { Scope } from "@/lib/access/scope"
import { registerHref } from "@/lib/addresses/records"
import type { Register } from "@/lib/register/register-types"
import { parseListQuery, listSearch, type ListQuery } from "@/lib/register/list-query"
import { loadRecord } from "@/lib/register/loaders"
import { registers } from "../registry"
import { themes } from "./register"

/** How many records of a register carry a theme, and the list of exactly these. */
export interface ThemeUse {
  register: Pick<Register, "key" | "term">
  total: number
  href: string
}

/** A list that shows one year alone is asked for the years of the theme. */
function queryOf(register: Register, themeId: number, years: ListQuery["years"]): Partial<ListQuery> {
  return { filters: { themeId: String(themeId) }, years: register.list.yearly ? years : undefined }
}

/** A theme with the records that carry it in every register the actor reads; null when there is none for this actor. */
export async function loadTheme(scope: Scope, id: string | undefined) {
  const data = await loadRecord(scope, themes, id)
  if (!data) return null
  const { values } = data.record
  const years = { from: Number(values.fromYear), to: Number(values.toYear) }
  const uses: ThemeUse[] = []
  for (const register of registers) {
    const themed = register.list.filters.some(({ name }) => name === "themeId")
    if (!themed || !register.roles.read.includes(scope.actor.role)) continue
    const search = listSearch(queryOf(register, data.record.id, years))
    const query = parseListQuery(Object.fromEntries(new URLSearchParams(search)), register.list)
    const { total } = await register.rows(scope, query, 1)
    uses.push({ register, total, href: registerHref(register.slug, { query: search }) })
  }
  return { data, uses }
}
