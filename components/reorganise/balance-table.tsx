import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format/numbers"
import type { FigureBalance } from "@/lib/units/wizard/moved-figures"

interface BalanceTableProps {
  balance: FigureBalance
  /** Name and unit of count of each figure, in the order of the amounts. */
  figures: { key: string; name: string }[]
}

const change = (before: number, after: number) =>
  before === after ? formatNumber(before) : `${formatNumber(before)} → ${formatNumber(after)}`

/** The sums of each branch that gains or loses, all years, by the structure afterwards; what moves is the same before and after. */
export function BalanceTable({ balance, figures }: BalanceTableProps) {
  const { rows, more, total } = balance
  if (rows.length === 0) return <p className="mb-8">Không có số liệu nào chuyển chỗ.</p>
  return (
    <div className="mb-8">
      <DataTable caption="Số liệu của cả nhánh, mọi năm, theo tổ chức hiện nay: trước → sau">
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            {figures.map(({ key, name }) => (
              <HeadCell key={key} numeric>
                {name}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ref, name, before, after }) => (
            <tr key={ref}>
              <RowHead>{name}</RowHead>
              {figures.map(({ key }, i) => (
                <DataCell key={key} numeric className="whitespace-nowrap">
                  {change(before[i]!, after[i]!)}
                </DataCell>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <TotalCell>Số liệu chuyển chỗ, cộng (trước = sau)</TotalCell>
            {figures.map(({ key }, i) => (
              <TotalCell key={key} numeric className="whitespace-nowrap">
                {formatNumber(total.before[i]!)} = {formatNumber(total.after[i]!)}
              </TotalCell>
            ))}
          </tr>
        </tfoot>
      </DataTable>
      {more > 0 && <p className="mt-2 text-muted">và {formatNumber(more)} đơn vị khác</p>}
    </div>
  )
}
