import { DataCell, TotalCell } from "@/components/ui/data-table"
import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import type { Figure, FigureValues } from "@/lib/roll-up/figures"
import type { Rests } from "@/lib/roll-up/load-rests"
import { FigureLink } from "./figure-link"

interface FigureCellsProps {
  columns: Figure[]
  values: FigureValues
  rests: Rests
  unitId: number
  query: DashboardQuery
  /** In the row of totals. */
  total?: boolean
}

/** A row's numbers, one for each figure; each opens its records. */
export function FigureCells({ columns, values, rests, unitId, query, total }: FigureCellsProps) {
  const Cell = total ? TotalCell : DataCell
  return columns.map((figure) => (
    <Cell key={figure.key} numeric>
      <FigureLink place="cell" figure={figure} value={values[figure.key]} rests={rests} unitId={unitId} query={query} />
    </Cell>
  ))
}
