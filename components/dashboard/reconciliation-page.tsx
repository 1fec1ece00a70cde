import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { PageHeading } from "@/components/ui/page-heading"
import { formatNumber } from "@/lib/format/numbers"
import { periodText } from "@/lib/format/months"
import { glossary } from "@/lib/glossary"
import { dashboardHref, reconciliationHref } from "@/lib/dashboard/dashboard-query"
import type { ReconciledYear, Reconciliation } from "@/lib/dashboard/two-views/load-reconciliation"
import { CarrierTable } from "./carrier-table"
import { PeriodForm } from "./period-form"

type Sums = Omit<ReconciledYear, "year">

const inOrder = ({ then, arrived, departed, now }: Sums) => [then, arrived, departed, now]
/** Short, so that a phone shows all of them: the sentence above the table says the sum in full. */
const headings = ["Lúc đó", "Cộng phần đến", "Trừ phần đi", "Hiện nay"]

function Sum({ label, sums }: { label: string; sums: Sums }) {
  return (
    <p className="mb-3">
      {label}: <strong>{formatNumber(sums.then)}</strong> + {formatNumber(sums.arrived)} − {formatNumber(sums.departed)}{" "}
      = <strong>{formatNumber(sums.now)}</strong>
    </p>
  )
}

function YearTable({ data: { unit, query, years, total } }: { data: Reconciliation }) {
  return (
    <DataTable caption={`${query.figure.name} của ${unit.name} theo hai cách tính`} hideCaption>
      <thead>
        <tr>
          <HeadCell>Năm</HeadCell>
          {headings.map((heading) => (
            <HeadCell key={heading} numeric>
              {heading}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <RowHead>{year.year}</RowHead>
            {inOrder(year).map((value, index) => (
              <DataCell key={headings[index]} numeric>
                {formatNumber(value)}
              </DataCell>
            ))}
          </tr>
        ))}
      </tbody>
      {years.length > 1 && (
        <tfoot>
          <tr>
            <TotalCell>Cả kỳ</TotalCell>
            {inOrder(total).map((value, index) => (
              <TotalCell key={headings[index]} numeric>
                {formatNumber(value)}
              </TotalCell>
            ))}
          </tr>
        </tfoot>
      )}
    </DataTable>
  )
}

/** Both views of one figure of a unit, and which units carry the difference, so that it adds up. */
export function ReconciliationPage({ data }: { data: Reconciliation }) {
  const { unit, above, query, total, carriers } = data
  const { figure } = query
  const crumbs = [...above, unit].map(({ id, name, known }) => {
    return { label: name, href: known ? dashboardHref(id, query) : undefined }
  })
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title={glossary.reconciliation.name}
        sub={`${figure.name} (${figure.unitOfCount}) của ${unit.name}, ${periodText(query)}. ${glossary.reconciliation.meaning}`}
      />
      <PeriodForm
        action={reconciliationHref(unit.id, query).split("?")[0]!}
        query={query}
        figureLabel={glossary.figure.name}
      />
      <Sum label="Theo tổ chức lúc đó, cộng phần đến, trừ phần đi, bằng theo tổ chức hiện nay" sums={total} />
      <YearTable data={data} />
      {carriers.length === 0 && <p className="mt-6">Không có đơn vị nào làm hai cách tính khác nhau trong kỳ này.</p>}
      <CarrierTable data={data} arrived />
      <CarrierTable data={data} arrived={false} />
      <p className="mt-6 flex flex-wrap gap-x-6 print:hidden">
        <Link href={dashboardHref(unit.id, query)} className="inline-flex min-h-11 items-center">
          Số liệu theo tổ chức lúc đó
        </Link>
        <Link href={dashboardHref(unit.id, { ...query, restated: true })} className="inline-flex min-h-11 items-center">
          Số liệu theo tổ chức hiện nay
        </Link>
      </p>
    </>
  )
}
