import Link from "next/link"
import { besideRecords } from "@/components/outreach/beside-records"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { registerHref } from "@/lib/addresses/records"
import { formatApproximate } from "@/lib/format/approximate"
import { glossary } from "@/lib/glossary"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { indicatorOfKind } from "@/lib/roll-up/indicators"
import { StatedPart } from "./stated-part"
import type { OutreachTotal } from "@/lib/dashboard/outreach-totals"

interface SumProps {
  data: DashboardData
  total: OutreachTotal
  own: boolean
}

/** A sum that opens the counts behind it. */
function Sum({ data: { unit, query }, total, own }: SumProps) {
  const { value, word, rest } = own ? total.own : total.branch
  const shown = formatApproximate(value, word)
  const { from, to, months, restated } = query
  const behind = { unitId: unit.id, own, years: { from, to, months }, restated, filters: { kindKey: total.kindKey } }
  const stated = { indicator: indicatorOfKind(total.kindKey), value, rest, unitId: unit.id, query: { ...query, own } }
  return (
    <>
      <Link
        href={registerHref(registerByKey("outreach").slug, { query: listSearch(behind) })}
        aria-label={`${total.name}${own ? ", riêng đơn vị" : ""}: ${shown}, xem bản ghi`}
        className="inline-flex min-h-11 min-w-11 items-center justify-end tabular-nums text-inherit visited:text-inherit"
      >
        {shown}
      </Link>
      <StatedPart {...stated} />
    </>
  )
}

/** What the branch counted of each kind of outreach; nothing when nobody counted any. */
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
            <HeadCell>{glossary.outreachKind.name}</HeadCell>
            <HeadCell>Đơn vị tính</HeadCell>
            <HeadCell numeric>Toàn nhánh</HeadCell>
            <HeadCell numeric>Riêng đơn vị</HeadCell>
          </tr>
        </thead>
        <tbody>
          {data.outreach.map((total) => (
            <tr key={total.kindKey}>
              <RowHead className={total.depth > 0 ? "pl-8" : ""}>
                {total.label}
                {total.itemisedBy && (
                  <span className="block text-sm text-muted">{besideRecords(total.itemisedBy)}</span>
                )}
              </RowHead>
              <DataCell>{total.unitOfCount}</DataCell>
              <DataCell numeric>
                <Sum data={data} total={total} own={false} />
              </DataCell>
              <DataCell numeric>
                <Sum data={data} total={total} own />
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
