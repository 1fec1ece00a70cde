import { unitOfficialHref } from "@/lib/addresses/dashboards"
import { listParams } from "@/lib/format/list-params"
import type { ReportKind } from "@/lib/glossary"

interface OfficialQuery {
  from: number
  to: number
  /** The live numbers beside them along today's structure. */
  restated: boolean
}

/** The address of a unit's official numbers of some years; `kind` says of which of its reports. */
export function officialHref(unitId: number, { from, to, restated }: OfficialQuery, kind?: ReportKind): string {
  const params = new URLSearchParams({ [listParams.from]: String(from), [listParams.to]: String(to) })
  if (restated) params.set(listParams.view, "hien-nay")
  if (kind) params.set("loai", kind)
  return unitOfficialHref(unitId, params)
}
