import { holdsUnit, type Scope } from "@/lib/access/scope"
import { wholeNumber } from "@/lib/format/whole-number"
import { parseDashboardQuery, type DashboardQuery } from "../dashboard-query"
import { monthBounds } from "@/lib/format/months"
import { findPlace } from "../find-place"
import { figureValues } from "@/lib/roll-up/figure-values"
import { findCarriedAmounts, type CarriedAmount } from "./carried-amounts"
import { findCarrierFacts, type CarrierFacts } from "./carrier-facts"

/** Both views of a year, and what lies between them: then + arrived − departed = now. */
export interface ReconciledYear {
  year: number
  then: number
  arrived: number
  departed: number
  now: number
}

/** One carrier of the difference, from under one and the same unit; `facts` is null for all those together that the actor may not read. */
export interface CarrierRow {
  arrived: boolean
  facts: CarrierFacts | null
  /** By year; what is not there is 0. */
  amounts: Map<number, number>
  total: number
}

/** Both views of one figure of a unit, reconciled in one snapshot. */
export interface Reconciliation {
  unit: { id: number; name: string; known: boolean }
  above: { id: number; name: string; known: boolean }[]
  query: DashboardQuery
  years: ReconciledYear[]
  total: Omit<ReconciledYear, "year">
  /** Arrived ones first, the largest first. */
  carriers: CarrierRow[]
}

async function branchByYear(scope: Scope, unitId: number, query: DashboardQuery, years: number[], restated: boolean) {
  const { key } = query.figure
  const [low, high] = monthBounds(query)
  const rows = await scope.tx.$queryRaw<{ year: number }[]>`
    SELECT * FROM roll_up.branch_figures(${unitId}::int, ${years}::int[], ${restated}::boolean, ${low}::int, ${high}::int)`
  return new Map(rows.map((row) => [row.year, figureValues(row)[key]]))
}

/** What goes into one row: a readable carrier under one parent, or all that may not be read. */
const rowKey = ({ arrived, readable, carrierId, parentThenId }: CarriedAmount) =>
  readable ? `${arrived} ${carrierId} ${parentThenId}` : `${arrived}`

function groupRows(amounts: CarriedAmount[]): CarriedAmount[][] {
  const keys = [...new Set(amounts.map(rowKey))]
  return keys.map((key) => amounts.filter((one) => rowKey(one) === key))
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

function addByYear(amounts: CarriedAmount[]): Map<number, number> {
  const byYear = new Map<number, number>()
  for (const { year, value } of amounts) byYear.set(year, (byYear.get(year) ?? 0) + value)
  return byYear
}

/** The last year of a row: by whose names it is told. */
const lastOf = (amounts: CarriedAmount[]) => amounts.reduce((last, one) => (one.year > last.year ? one : last))

async function carrierRows(scope: Scope, amounts: CarriedAmount[]): Promise<CarrierRow[]> {
  const groups = groupRows(amounts)
  const named = groups.map(lastOf).filter(({ readable }) => readable)
  const facts = await findCarrierFacts(scope, named)
  const rows = groups.map((group): CarrierRow => {
    const { arrived, readable, carrierId, year } = lastOf(group)
    const own = facts.find((one) => one.carrierId === carrierId && one.year === year)
    const total = sum(group.map(({ value }) => value))
    return { arrived, facts: (readable && own) || null, amounts: addByYear(group), total }
  })
  return rows.sort((a, b) => Number(b.arrived) - Number(a.arrived) || b.total - a.total)
}

function reconcile(years: number[], then: Map<number, number>, now: Map<number, number>, amounts: CarriedAmount[]) {
  const carried = (year: number, arrived: boolean) =>
    sum(amounts.filter((one) => one.year === year && one.arrived === arrived).map(({ value }) => value))
  return years.map((year): ReconciledYear => {
    const [arrived, departed] = [carried(year, true), carried(year, false)]
    return { year, then: then.get(year) ?? 0, arrived, departed, now: now.get(year) ?? 0 }
  })
}

/**
 * Both views of the asked figure of a unit over a period, with the units that carry the difference; null when the actor's branch does not hold the
 * unit today, which the restated view asks for.
 */
export async function loadReconciliation(
  scope: Scope,
  unit: string | undefined,
  search: Record<string, string>,
): Promise<Reconciliation | null> {
  const unitId = wholeNumber(unit)
  if (unitId === null || !(await holdsUnit(scope, unitId))) return null
  const query = { ...parseDashboardQuery(search), own: false }
  const place = await findPlace(scope, unitId, query)
  if (!place) return null
  const { from, to } = query
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const amounts = await findCarriedAmounts(scope, unitId, query, years)
  const then = await branchByYear(scope, unitId, query, years, false)
  const now = await branchByYear(scope, unitId, query, years, true)
  const reconciled = reconcile(years, then, now, amounts)
  const total = (pick: (year: ReconciledYear) => number) => sum(reconciled.map(pick))
  return {
    ...place,
    query,
    years: reconciled,
    total: {
      then: total((year) => year.then),
      arrived: total((year) => year.arrived),
      departed: total((year) => year.departed),
      now: total((year) => year.now),
    },
    carriers: await carrierRows(scope, amounts),
  }
}
