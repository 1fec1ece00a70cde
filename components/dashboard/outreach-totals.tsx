import { besideRecords } from "@/components/outreach/beside-records"
import { byTopic } from "@/components/outreach/by-topic"
import { DataCell, DataTable, GroupRow, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatApproximate } from "@/lib/format/approximate"
import { glossary } from "@/lib/glossary"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { indicatorOfKind } from "@/lib/roll-up/indicators"
import { KindLink } from "./kind-link"
import { StatedPart } from "./stated-part"
import type { KindTotal } from "@/lib/roll-up/kind-totals"

interface SumProps {
  data: DashboardData
  total: KindTotal
  own: boolean
}

/** A sum that opens the counts behind it, and what of it was stated. */
function Sum({ data: { unit, query }, total, own }: SumProps) {
  const { value, word, rest } = own ? total.own : total.branch
  const place = { unitId: unit.id, query: { ...query, own } }
  return (
    <>
      <KindLink kindKey={total.kindKey} name={total.name} text={formatApproximate(value, word)} {...place} />
      <StatedPart indicator={indicatorOfKind(total.kindKey)} value={value} rest={rest} {...place} />
    </>
  )
}

function TotalRow({ data, total }: { data: DashboardData; total: KindTotal }) {
  return (
    <tr>
      <RowHead className={total.depth > 0 ? "pl-8" : ""}>
        {total.label}
        {total.itemisedBy && <span className="block text-sm text-muted">{besideRecords(total.itemisedBy)}</span>}
      </RowHead>
      <DataCell>{total.unitOfCount}</DataCell>
      <DataCell numeric>
        <Sum data={data} total={total} own={false} />
      </DataCell>
      <DataCell numeric>
        <Sum data={data} total={total} own />
      </DataCell>
    </tr>
  )
}

/** What the branch counted by month, by topic; nothing when nobody counted any. */
export function OutreachTotals({ data }: { data: DashboardData }) {
  if (data.outreach.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">{glossary.outreach.name}</h2>
      <p className="mb-3 text-muted">
        Số các đơn vị ghi theo tháng. Tổng có số ước lượng giữ chữ “gần”, “hơn”, “trên”; vừa thừa vừa thiếu thì ghi
        “khoảng”.
      </p>
      <DataTable caption={`${glossary.outreach.name} của ${data.unit.name}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Chỉ tiêu</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            <HeadCell numeric>Toàn nhánh</HeadCell>
            <HeadCell numeric>Riêng đơn vị</HeadCell>
          </tr>
        </thead>
        {byTopic(data.outreach).map(({ title, rows }) => (
          <tbody key={title}>
            <GroupRow columns={4}>{title}</GroupRow>
            {rows.map((total) => (
              <TotalRow key={total.kindKey} data={data} total={total} />
            ))}
          </tbody>
        ))}
      </DataTable>
    </section>
  )
}
