import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { formatNumber } from "@/lib/format/numbers"
import type { BeforeAfter, FigureBalance } from "@/lib/units/wizard/moved-figures"

const change = ({ before, after }: BeforeAfter) =>
  before === after ? formatNumber(before) : `${formatNumber(before)} → ${formatNumber(after)}`

/** The sums of each branch that gains or loses, by the structure afterwards. */
function ByUnit({ balance: { columns, rows, more } }: { balance: FigureBalance }) {
  return (
    <>
      <DataTable caption="Số liệu của cả nhánh, mọi năm, theo tổ chức hiện nay: trước → sau">
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            {columns.map(({ key, name }) => (
              <HeadCell key={key} numeric>
                {name}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ref, name, sums }) => (
            <tr key={ref}>
              <RowHead>{name}</RowHead>
              {columns.map(({ key }, i) => (
                <DataCell key={key} numeric className="whitespace-nowrap">
                  {change(sums[i]!)}
                </DataCell>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more > 0 && <p className="mt-2 text-muted">và {formatNumber(more)} đơn vị khác</p>}
    </>
  )
}

/** Every figure of which something moves: the same before and after. */
function Totals({ totals }: Pick<FigureBalance, "totals">) {
  return (
    <DataTable caption="Tất cả số liệu chuyển chỗ, mọi năm: trước = sau">
      <StackedHead>
        <tr>
          <HeadCell>Chỉ tiêu</HeadCell>
          <HeadCell>Đơn vị tính</HeadCell>
          <HeadCell numeric>Trước</HeadCell>
          <HeadCell numeric>Sau</HeadCell>
        </tr>
      </StackedHead>
      <StackedBody>
        {totals.map(({ figure, before, after }) => (
          <StackedRow key={figure.key}>
            <StackedName>{figure.name}</StackedName>
            <StackedCell>{figure.unitOfCount}</StackedCell>
            <StackedCell numeric label="Trước">
              {formatNumber(before)}
            </StackedCell>
            <StackedCell numeric label="Sau">
              {formatNumber(after)}
            </StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </DataTable>
  )
}

/** What a plan does to the figures: which branches gain or lose, and that nothing is lost on the way. */
export function BalanceTable({ balance }: { balance: FigureBalance }) {
  if (balance.totals.length === 0) return <p className="mb-8">Không có số liệu nào chuyển chỗ.</p>
  return (
    <div className="mb-8 grid gap-6">
      {balance.rows.length > 0 && <ByUnit balance={balance} />}
      <Totals totals={balance.totals} />
    </div>
  )
}
