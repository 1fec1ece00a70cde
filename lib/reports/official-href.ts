import { unitOfficialHref } from "@/lib/addresses/dashboards"
import { listParams } from "@/lib/format/list-params"
import type { ReportPeriod } from "./period"
import { periodParams } from "./period-params"

interface OfficialQuery {
  from: number
  to: number
  /** The live numbers beside them along today's structure. */
  restated: boolean
}

/** The address of a unit's official numbers of some years; `period` says of which of its reports. */
export function officialHref(unitId: number, { from, to, restated }: OfficialQuery, period?: ReportPeriod): string {
  const params = new URLSearchParams({ [listParams.from]: String(from), [listParams.to]: String(to) })
  if (restated) params.set(listParams.view, "hien-nay")
  for (const [name, value] of Object.entries(period ? periodParams(period) : {})) params.set(name, value)
  return unitOfficialHref(unitId, params)
}
