import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatNumber, formatPercent } from "@/lib/format/numbers"
import type { DashboardQuery } from "@/lib/dashboard/dashboard-query"
import type { TargetLine } from "@/lib/registers/plans/targets"
import { TargetReached } from "./target-reached"

interface TargetTableProps {
  targets: TargetLine[]
  unitId: number
  query: Omit<DashboardQuery, "figure">
}

/** What figures were to reach and what they reached; each number opens its records. */
export function TargetTable({ targets, unitId, query }: TargetTableProps) {
  return (
    <DataTable caption="Chỉ tiêu phấn đấu" hideCaption>
      <thead>
        <tr>
          <HeadCell>Chỉ tiêu</HeadCell>
          <HeadCell numeric>Đạt</HeadCell>
          <HeadCell numeric>Phấn đấu</HeadCell>
          <HeadCell numeric>Tỷ lệ</HeadCell>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ planId, figure, achieved, target }) => (
          <tr key={`${planId} ${figure.key}`}>
            <RowHead>
              {figure.name} <span className="text-muted">({figure.unitOfCount})</span>
            </RowHead>
            <DataCell numeric>
              <TargetReached indicator={figure} value={achieved} unitId={unitId} query={query} />
            </DataCell>
            <DataCell numeric>{formatNumber(target)}</DataCell>
            <DataCell numeric>{target === 0 ? "—" : formatPercent(achieved, target)}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
