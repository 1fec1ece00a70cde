import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { formatNumber } from "@/lib/format/numbers"
import { findFigure } from "@/lib/roll-up/figures"
import { outreachKindOf, type Indicator } from "@/lib/roll-up/indicators"
import { FigureLink } from "./figure-link"
import { KindLink } from "./kind-link"

interface TargetReachedProps {
  indicator: Indicator
  value: number
  unitId: number
  query: Omit<DashboardQuery, "figure">
}

/** What was reached of an indicator; it opens the records behind it. */
export function TargetReached({ indicator, value, unitId, query }: TargetReachedProps) {
  const figure = findFigure(indicator.key)
  if (figure)
    return <FigureLink place="cell" figure={figure} value={value} unitId={unitId} query={{ ...query, figure }} />
  const kindKey = outreachKindOf(indicator.key)
  if (kindKey === null) return formatNumber(value)
  return <KindLink kindKey={kindKey} name={indicator.name} text={formatNumber(value)} unitId={unitId} query={query} />
}
