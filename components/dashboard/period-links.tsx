import { ChoiceLinks } from "@/components/ui/choice-links"
import { today, yearOf } from "@/lib/format/dates"
import { monthsText, type Months } from "@/lib/format/months"
import { sentence } from "@/lib/format/sentence"
import { dashboardHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"

/** As many months each, one after the other, through a year. */
const inTurn = (months: number): Months[] =>
  Array.from({ length: 12 / months }, (_, i) => ({ first: i * months + 1, last: (i + 1) * months }))

const fromJanuary = (last: number): Months => ({ first: 1, last })

/** The spans of a year that are asked for most: quarters, halves, nine months, and the months of this year that have begun; none that has not. */
function usualMonths(year: number): Months[] {
  const begun = yearOf(today()) === year ? Number(today().slice(5, 7)) : 12
  const spans = [...inTurn(3), ...inTurn(6), fromJanuary(9)].filter(({ first }) => first <= begun)
  const known = begun === 12 || spans.some(({ first, last }) => first === 1 && last === begun)
  return known ? spans : [...spans, fromJanuary(begun)]
}

/** A whole year, or a span of its months beside the same of the year before; nothing where several years are looked at. */
export function PeriodLinks({ unitId, query }: { unitId: number; query: DashboardQuery }) {
  if (query.from !== query.to) return null
  const option = (label: string, months: Months | undefined) => ({
    href: dashboardHref(unitId, { ...query, months }),
    label,
    current: months?.first === query.months?.first && months?.last === query.months?.last,
  })
  const parts = usualMonths(query.to).map((months) => option(sentence(monthsText(months)), months))
  return <ChoiceLinks label="Kỳ" options={[option("Cả năm", undefined), ...parts]} />
}
