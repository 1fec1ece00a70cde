import { today, yearOf } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { findFigure, type Figure } from "@/lib/roll-up/figures"

interface YearRange {
  from: number
  to: number
}

/** What a list shows; all of it stands in the URL. */
export interface ListQuery {
  search: string
  unitId?: number
  /** Only the unit itself instead of its whole branch. */
  own: boolean
  years?: YearRange
  /** Along today's structure instead of that of each year. */
  restated: boolean
  figure?: Figure
  /** Only records that a rule about their unit would refuse today. */
  unsettled: boolean
  filters: Record<string, string>
  sort: string
  page: number
}

const whole = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined)

function yearRange(search: Record<string, string>): YearRange | undefined {
  const from = whole(search[listParams.from])
  const to = whole(search[listParams.to])
  if (from === undefined && to === undefined) return undefined
  const range = { from: from ?? to!, to: to ?? from! }
  return range.from > range.to ? { from: range.to, to: range.from } : range
}

interface ListDefaults {
  filters: { name: string }[]
  defaultSort: string
  yearly?: boolean
}

/** The years of a list for which none are asked: of a yearly one the present year, unless something is looked for in it. */
function usualYears(spec: ListDefaults, narrowed: boolean): YearRange | undefined {
  const thisYear = yearOf(today())
  return spec.yearly && !narrowed ? { from: thisYear, to: thisYear } : undefined
}

/** Reads a list's URL; anything that makes no sense is left out, never an error. */
export function parseListQuery(search: Record<string, string>, spec: ListDefaults): ListQuery {
  const text = (search[listParams.search] ?? "").trim().slice(0, 200)
  const unsettled = search[listParams.unsettled] === "co"
  const years = yearRange(search) ?? usualYears(spec, text !== "" || unsettled)
  const filters = spec.filters.flatMap(({ name }) => (search[name] ? [[name, search[name]] as const] : []))
  return {
    search: text,
    unitId: whole(search[listParams.unit]),
    own: search[listParams.breadth] === "rieng",
    years,
    restated: search[listParams.view] === "hien-nay",
    figure: findFigure(search[listParams.figure] ?? ""),
    unsettled,
    filters: Object.fromEntries(filters),
    sort: search[listParams.sort] ?? (spec.yearly && !years ? "-year" : spec.defaultSort),
    page: Math.max(1, whole(search[listParams.page]) ?? 1),
  }
}

/** The query string that `parseListQuery` reads back; the page is left out when something else changes. */
export function listSearch(query: Partial<ListQuery>): string {
  const entries: [string, string | number | undefined][] = [
    [listParams.search, query.search],
    [listParams.unit, query.unitId],
    [listParams.breadth, query.own ? "rieng" : undefined],
    [listParams.from, query.years?.from],
    [listParams.to, query.years?.to],
    [listParams.view, query.restated ? "hien-nay" : undefined],
    [listParams.figure, query.figure?.key],
    [listParams.unsettled, query.unsettled ? "co" : undefined],
    ...Object.entries(query.filters ?? {}),
    [listParams.sort, query.sort],
    [listParams.page, query.page && query.page > 1 ? query.page : undefined],
  ]
  const given = entries.filter((entry): entry is [string, string | number] => Boolean(entry[1]))
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
