import Link from "next/link"
import { registerHref } from "@/lib/addresses/records"
import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"

interface KindLinkProps {
  kindKey: string
  name: string
  /** The number as it is shown. */
  text: string
  unitId: number
  query: Omit<DashboardQuery, "figure">
}

/** A sum of what was counted by month that opens the counts behind it. */
export function KindLink({ kindKey, name, text, unitId, query }: KindLinkProps) {
  const { from, to, months, restated, own } = query
  const behind = { unitId, own, years: { from, to, months }, restated, filters: { kindKey } }
  return (
    <Link
      href={registerHref(registerByKey("outreach").slug, { query: listSearch(behind) })}
      aria-label={`${name}${own ? ", riêng đơn vị" : ""}: ${text}, xem bản ghi`}
      className="inline-flex min-h-11 min-w-11 items-center justify-end tabular-nums text-inherit visited:text-inherit"
    >
      {text}
    </Link>
  )
}
