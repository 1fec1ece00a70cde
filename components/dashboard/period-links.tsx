import { SwitchLinks } from "@/components/ui/switch-links"
import { today, yearOf } from "@/lib/format/dates"
import { monthsText, type Months } from "@/lib/format/months"
import { sentence } from "@/lib/format/sentence"
import { dashboardHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"

/** The first months of a year that are asked for most: half, nine, and those that have begun of this year. */
function usualMonths(year: number): Months[] {
  const begun = yearOf(today()) === year ? Number(today().slice(5, 7)) : 12
  const lasts = [...new Set([6, 9, begun])].filter((last) => last <= begun && last < 12)
  return lasts.sort((a, b) => a - b).map((last) => ({ first: 1, last }))
}

/** A whole year, or its first months beside the same of the year before; nothing where several years are looked at. */
export function PeriodLinks({ unitId, query }: { unitId: number; query: DashboardQuery }) {
  if (query.from !== query.to) return null
  const option = (label: string, months: Months | undefined) => ({
    href: dashboardHref(unitId, { ...query, months }),
    label,
    current: months?.first === query.months?.first && months?.last === query.months?.last,
  })
  const parts = usualMonths(query.to).map((months) => option(sentence(monthsText(months)), months))
  return parts.length > 0 && <SwitchLinks label="Kỳ" options={[option("Cả năm", undefined), ...parts]} />
}
