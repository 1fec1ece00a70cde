import { sentence } from "@/lib/format/sentence"
import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { EventLink } from "@/components/units/event-link"
import { unitHref } from "@/lib/addresses/units"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { unknownUnitName } from "@/lib/glossary"
import type { CarrierRow, Reconciliation } from "@/lib/dashboard/two-views/load-reconciliation"

type Facts = NonNullable<CarrierRow["facts"]>

function Carrier({ facts }: { facts: Facts | null }) {
  if (!facts?.name) return sentence(unknownUnitName)
  if (!facts.held) return facts.name
  return (
    <Link href={unitHref(facts.carrierId)} className="inline-flex min-h-11 items-center">
      {facts.name}
    </Link>
  )
}

function Moves({ facts }: { facts: Facts | null }) {
  if (!facts) return "—"
  return (
    <ul className="list-none p-0">
      {facts.moves.map(({ on, event }) => (
        <li key={`${on} ${event?.id}`}>
          {event ? (
            <EventLink event={{ ...event, on }} open={facts.held} />
          ) : (
            `Từ ngày ${formatDate(on)}, không ghi quyết định`
          )}
        </li>
      ))}
    </ul>
  )
}

function Row({ row, years }: { row: CarrierRow; years: number[] }) {
  const { facts } = row
  const place = (name: string | null) => (facts ? (name ?? sentence(unknownUnitName)) : "—")
  return (
    <tr>
      <RowHead>
        <Carrier facts={facts} />
      </RowHead>
      <DataCell className="min-w-36">{place(facts?.parentThen ?? null)}</DataCell>
      <DataCell className="min-w-36">{place(facts?.parentNow ?? null)}</DataCell>
      <DataCell className="min-w-52">
        <Moves facts={facts} />
      </DataCell>
      {years.length > 1 &&
        years.map((year) => (
          <DataCell key={year} numeric>
            {formatNumber(row.amounts.get(year) ?? 0)}
          </DataCell>
        ))}
      <DataCell numeric>{formatNumber(row.total)}</DataCell>
    </tr>
  )
}

interface CarrierTableProps {
  data: Reconciliation
  arrived: boolean
}

/** The units that carry one side of the difference; their amounts add up to it. */
export function CarrierTable({
  data: { unit, carriers, years: reconciled, total, query },
  arrived,
}: CarrierTableProps) {
  const side = arrived ? "arrived" : "departed"
  const rows = carriers.filter((row) => row.arrived === arrived)
  const years = reconciled.map(({ year }) => year)
  const title = arrived ? "Nay tính vào, lúc đó ở nơi khác" : "Lúc đó tính vào, nay ở nơi khác"
  if (rows.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-3">{title}</h2>
      <DataTable caption={`${title}: ${query.figure.name}, ${unit.name}`} hideCaption>
        <thead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell>Lúc đó thuộc</HeadCell>
            <HeadCell>Hiện nay thuộc</HeadCell>
            <HeadCell>Do</HeadCell>
            {years.length > 1 &&
              years.map((year) => (
                <HeadCell key={year} numeric>
                  {year}
                </HeadCell>
              ))}
            <HeadCell numeric>{years.length > 1 ? "Cộng" : years[0]}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.facts ? `${row.facts.carrierId} ${row.facts.year}` : index} row={row} years={years} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <TotalCell colSpan={4}>Tổng cộng</TotalCell>
            {years.length > 1 &&
              reconciled.map((year) => (
                <TotalCell key={year.year} numeric>
                  {formatNumber(year[side])}
                </TotalCell>
              ))}
            <TotalCell numeric>{formatNumber(total[side])}</TotalCell>
          </tr>
        </tfoot>
      </DataTable>
    </section>
  )
}
