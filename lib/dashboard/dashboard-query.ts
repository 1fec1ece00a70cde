import { unitDashboardHref, unitReconciliationHref, unitWorkbookHref } from "@/lib/addresses/dashboards"
import { registerHref } from "@/lib/addresses/records"
import { Asked } from "@/lib/format/asked"
import { today, yearOf } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { askedMonths, monthParams, type Period } from "@/lib/format/months"
import { figureByKey, findFigure, type Figure } from "@/lib/roll-up/figures"

/** What a dashboard shows; all of it stands in the URL. */
export interface DashboardQuery extends Period {
  restated: boolean
  own: boolean
  /** The figure that children are ranked by and the charts draw. */
  figure: Figure
}

const maxYears = 15

/** Reads a dashboard's URL; without a period it is the present year. */
export function parseDashboardQuery(search: Record<string, string>): DashboardQuery {
  const asked = new Asked(search)
  const [one, other] = [asked.year(listParams.from), asked.year(listParams.to)]
  const to = other ?? one ?? yearOf(today())
  const from = one ?? to
  const [low, high] = from <= to ? [from, to] : [to, from]
  if (high - low >= maxYears) asked.problems.push(`Mỗi lần xem được nhiều nhất ${maxYears} năm.`)
  const query = {
    from: low,
    to: high,
    months: askedMonths(asked, { from: low, to: high }),
    restated: asked.flag(listParams.view, "hien-nay"),
    own: asked.flag(listParams.breadth, "rieng"),
    figure: asked.read(listParams.figure, findFigure, "không có chỉ tiêu này") ?? figureByKey("models"),
  }
  asked.done()
  return query
}

/** The same about as many years just before, or the same months of the year before. */
export function queryBefore(query: DashboardQuery): DashboardQuery {
  const { from, to } = query
  return { ...query, from: from - (to - from + 1), to: from - 1 }
}

/** The query string that `parseDashboardQuery` reads back. */
function dashboardSearch(query: DashboardQuery): URLSearchParams {
  const params = new URLSearchParams([
    [listParams.from, String(query.from)],
    [listParams.to, String(query.to)],
    ...monthParams(query),
  ])
  if (query.restated) params.set(listParams.view, "hien-nay")
  if (query.own) params.set(listParams.breadth, "rieng")
  if (query.figure.key !== "models") params.set(listParams.figure, query.figure.key)
  return params
}

/** The address of a unit's dashboard. */
export function dashboardHref(unitId: number, query: DashboardQuery, anchor?: "truc-thuoc"): string {
  return unitDashboardHref(unitId, { query: dashboardSearch(query), anchor })
}

/** The address of the same as a workbook. */
export function dashboardFileHref(unitId: number, query: DashboardQuery): string {
  return unitWorkbookHref(unitId, dashboardSearch(query))
}

/** The address of the page that reconciles both views of the query's figure. */
export function reconciliationHref(unitId: number, query: DashboardQuery): string {
  return unitReconciliationHref(unitId, dashboardSearch({ ...query, restated: false, own: false }))
}

/** The list of exactly the records behind a figure of a unit. */
export function recordsHref(slug: string, unitId: number, figure: Figure, query: DashboardQuery): string {
  const params = new URLSearchParams([
    [listParams.unit, String(unitId)],
    [listParams.from, String(query.from)],
    [listParams.to, String(query.to)],
    ...monthParams(query),
    [listParams.figure, figure.key],
  ])
  if (query.restated) params.set(listParams.view, "hien-nay")
  if (query.own) params.set(listParams.breadth, "rieng")
  return registerHref(slug, { query: params })
}
