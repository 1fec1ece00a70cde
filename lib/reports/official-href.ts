import { listParams } from "@/lib/format/list-params"
import type { ReportKind } from "@/lib/glossary"

/** The address of a unit's official numbers of some years; `kind` says of which of its reports. */
export function officialHref(unitId: number, { from, to }: { from: number; to: number }, kind?: ReportKind): string {
  const params = new URLSearchParams({ [listParams.from]: String(from), [listParams.to]: String(to) })
  if (kind) params.set("loai", kind)
  return `/tong-hop/${unitId}/chinh-thuc?${params}`
}
