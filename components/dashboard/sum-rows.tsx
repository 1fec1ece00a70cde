import Link from "next/link"
import { DataCell, RowHead } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format/numbers"
import { undividedName } from "@/lib/glossary"
import { formatSum } from "@/lib/qualifier"
import { dashboardHref } from "@/lib/dashboard/dashboard-query"
import { addFigures } from "@/lib/roll-up/figure-values"
import type { Figure } from "@/lib/roll-up/figures"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { FigureCells } from "./figure-cells"

interface RowsProps {
  data: DashboardData
  columns: Figure[]
}

/** What merged and dissolved units left, as one sum; each of them opens its own figures. */
export function GoneRow({ data: { figures, query }, columns }: RowsProps) {
  const gone = figures.children.filter((child) => !child.alive)
  if (gone.length === 0) return null
  const sum = addFigures(gone.map((child) => child.values))
  return (
    <tr>
      <DataCell />
      <RowHead>
        <details>
          <summary className="min-h-11 cursor-pointer content-center">
            {formatNumber(gone.length)} đơn vị đã sáp nhập, giải thể
          </summary>
          <ul>
            {gone.map(({ unitId, name }) => (
              <li key={unitId}>
                <Link href={dashboardHref(unitId, query)} className="inline-flex min-h-11 items-center">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </RowHead>
      {columns.map((figure) => (
        <DataCell key={figure.key} numeric>
          {formatNumber(sum[figure.key])}
        </DataCell>
      ))}
      <DataCell>Số liệu cũ</DataCell>
    </tr>
  )
}

/** What the unit recorded itself. */
export function OwnRow({ data: { figures, query, unit }, columns }: RowsProps) {
  return (
    <tr>
      <DataCell />
      <RowHead>Riêng {unit.name}</RowHead>
      <FigureCells
        columns={columns}
        values={figures.own}
        rests={figures.rests.own}
        unitId={unit.id}
        query={{ ...query, own: true }}
      />
      <DataCell />
    </tr>
  )
}

/** What was stated of the whole branch and belongs to no unit of it alone. */
export function UndividedRow({ data: { figures }, columns }: RowsProps) {
  const { undivided } = figures.rests
  if (!columns.some(({ key }) => undivided.has(key))) return null
  return (
    <tr>
      <DataCell />
      <RowHead>{undividedName}</RowHead>
      {columns.map(({ key }) => (
        <DataCell key={key} numeric>
          <span className="whitespace-nowrap">
            {formatSum(undivided.get(key)?.value ?? 0, undivided.get(key)?.words ?? [])}
          </span>
        </DataCell>
      ))}
      <DataCell />
    </tr>
  )
}
