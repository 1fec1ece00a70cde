import { Asked, noChoice, notUnderstood } from "@/lib/format/asked"
import { today, yearOf } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { askedMonths, monthParams, type Period } from "@/lib/format/months"
import { wholeNumber } from "@/lib/format/whole-number"
import type { Choices } from "./field"
import { findFigure, type Figure } from "@/lib/roll-up/figures"

/** What a list shows; all of it stands in the URL. */
export interface ListQuery {
  search: string
  unitId?: number
  /** Only the unit itself instead of its whole branch. */
  own: boolean
  years?: Period
  /** Along today's structure instead of that of each year. */
  restated: boolean
  figure?: Figure
  /** Only records that a rule about their unit would refuse today. */
  unsettled: boolean
  filters: Record<string, string>
  sort: string
  page: number
  /** What the URL asks for and nobody understands: as long as there is any, nothing is found. */
  problems: string[]
}

function askedPeriod(asked: Asked): Period | undefined {
  const from = asked.year(listParams.from)
  const to = asked.year(listParams.to)
  const years =
    from === undefined && to === undefined
      ? undefined
      : { from: Math.min(from ?? to!, to ?? from!), to: Math.max(from ?? to!, to ?? from!) }
  const months = askedMonths(asked, years)
  return years && { ...years, months }
}

interface ListDefaults {
  filters: { name: string }[]
  defaultSort: string
  yearly?: boolean
}

/** The years of a list for which none are asked: of a yearly one the present year, unless something is looked for in it. */
function usualYears(spec: ListDefaults, narrowed: boolean): Period | undefined {
  const thisYear = yearOf(today())
  return spec.yearly && !narrowed ? { from: thisYear, to: thisYear } : undefined
}

/** Reads a list's URL. A condition that makes no sense is among the problems, and such a query finds nothing; an order or page that does is left out. */
export function parseListQuery(search: Record<string, string>, spec: ListDefaults): ListQuery {
  const text = (search[listParams.search] ?? "").trim().slice(0, 200)
  const asked = new Asked(search)
  const unsettled = asked.flag(listParams.unsettled, "co")
  const years = askedPeriod(asked) ?? usualYears(spec, text !== "" || unsettled)
  const filters = spec.filters.flatMap(({ name }) => (search[name] ? [[name, search[name]] as const] : []))
  return {
    search: text,
    unitId: asked.id(listParams.unit),
    own: asked.flag(listParams.breadth, "rieng"),
    years,
    restated: asked.flag(listParams.view, "hien-nay"),
    figure: asked.read(listParams.figure, findFigure, "không có chỉ tiêu này"),
    unsettled,
    filters: Object.fromEntries(filters),
    sort: search[listParams.sort] ?? (spec.yearly && !years ? "-year" : spec.defaultSort),
    page: Math.max(1, wholeNumber(search[listParams.page]) ?? 1),
    problems: asked.problems,
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
    ...monthParams(query.years ?? {}),
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

interface Chosen {
  /** The register's figures, whose records its list can show. */
  showsFigure: (figure: Figure) => boolean
  knowsMonths: boolean
  choices: Choices
  list: { filters: { name: string; label: string }[] }
}

/** The same query with what only the register knows: a value that a filter does not offer, a figure whose records stand elsewhere. */
export function understood(query: ListQuery, { showsFigure, knowsMonths, choices, list }: Chosen): ListQuery {
  const unknown = Object.entries(query.filters).filter(
    ([name, value]) => !choices[name]?.some((choice) => choice.value === value),
  )
  const labels = new Map(list.filters.map(({ name, label }) => [name, label]))
  const problems = unknown.map(([name, value]) => notUnderstood(labels.get(name) ?? name, value, noChoice))
  if (query.figure && !showsFigure(query.figure)) problems.push(`Sổ này không có số liệu “${query.figure.name}”.`)
  if (query.years?.months && !query.figure && !knowsMonths) problems.push("Sổ này không xem theo tháng được.")
  return { ...query, problems: [...query.problems, ...problems] }
}
