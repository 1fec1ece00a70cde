import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { documentCascadeHref } from "@/lib/addresses/known-records"
import { cascadeQuery, type CascadeData, type CascadeSort } from "@/lib/cascade/load-cascade"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { belowIssued, HeldConference, IssuedDocument, UnitLink } from "./cascade-parts"

interface SortedHeadProps {
  data: CascadeData
  sort: CascadeSort
  label: string
  numeric?: boolean
}

function SortedHead({ data: { document, query }, sort, label, numeric }: SortedHeadProps) {
  const sorted = query.sort === sort
  const order = sorted ? (query.descending ? "descending" : "ascending") : undefined
  const href = documentCascadeHref(document.id, {
    query: cascadeQuery({ ...query, sort, descending: sorted && !query.descending }),
  })
  return (
    <HeadCell aria-sort={order} numeric={numeric}>
      <Link href={href} className="inline-flex min-h-11 items-center text-ink visited:text-ink">
        {label}
        {order && <span aria-hidden="true">{query.descending ? " ▼" : " ▲"}</span>}
      </Link>
    </HeadCell>
  )
}

const days = (count: number | null) => (count === null ? "" : formatNumber(count))

/** Direct children, one a row, the quickest first; who has not done it comes last. */
export function CascadeTable({ data }: { data: CascadeData }) {
  const { children, document, query, unit } = data
  return (
    <DataTable caption={`Việc triển khai ở các đơn vị trực thuộc ${unit.name}`} hideCaption>
      <thead>
        <tr>
          <SortedHead data={data} sort="ten" label="Đơn vị" />
          <HeadCell>Văn bản triển khai</HeadCell>
          <HeadCell>Ban hành</HeadCell>
          <SortedHead data={data} sort="ngay" label="Sau (ngày)" numeric />
          <HeadCell>Hội nghị</HeadCell>
          <SortedHead data={data} sort="hoi-nghi" label="Sau (ngày)" numeric />
          <HeadCell>Cấp dưới đã ban hành</HeadCell>
        </tr>
      </thead>
      <tbody>
        {children.map((child) => (
          <tr key={child.unitId}>
            <RowHead>
              <UnitLink unit={child} documentId={document.id} query={query} />
            </RowHead>
            <DataCell>
              <IssuedDocument unit={child} />
            </DataCell>
            <DataCell>{child.issuedOn && formatDate(child.issuedOn)}</DataCell>
            <DataCell numeric>{days(child.issuedAfter)}</DataCell>
            <DataCell>
              <HeldConference unit={child} />
            </DataCell>
            <DataCell numeric>{days(child.heldAfter)}</DataCell>
            <DataCell>{belowIssued(child)}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
