import Link from "next/link"
import { registerHref } from "@/lib/addresses/records"
import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { formatNumber } from "@/lib/format/numbers"
import { formatSum } from "@/lib/qualifier"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import type { Rest } from "@/lib/roll-up/load-rests"

interface StatedPartProps {
  /** The key of a figure or of another indicator. */
  indicator: string
  /** The whole number. */
  value: number
  rest: Rest | undefined
  unitId: number
  query: DashboardQuery
}

/** Of a number of which some was stated as a total: what has records, and what has none, which opens the totals; else nothing. */
export function StatedPart({ indicator, value, rest, unitId, query }: StatedPartProps) {
  if (!rest) return null
  const { from, to, months, restated, own } = query
  const behind = { unitId, own, years: { from, to, months }, restated, filters: { indicator } }
  const unlisted = formatSum(rest.value, rest.words)
  return (
    <span className="block text-sm text-muted">
      {formatNumber(value - rest.value)} có bản ghi +{" "}
      <Link href={registerHref(registerByKey("statedTotals").slug, { query: listSearch(behind) })}>
        {unlisted} chưa ghi chi tiết
      </Link>
    </span>
  )
}
