import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import type { AccessEvent } from "@/lib/accounts/second-person/access-news"
import { formatInstant } from "@/lib/format/dates"
import { causeText, outcomeText } from "./wait-text"

const stacked = "max-md:block max-md:border-0 max-md:py-0"

function Happened({ event }: { event: AccessEvent }) {
  const { cause, byName, askedAt, at } = event
  if (!cause || !byName || !askedAt) {
    return (
      <>
        <DataCell className={stacked}>Vai trò đã thôi, {formatInstant(at)}</DataCell>
        <DataCell className={stacked} />
      </>
    )
  }
  return (
    <>
      <DataCell className={stacked}>{causeText({ cause, byName, at: askedAt })}</DataCell>
      <DataCell className={stacked}>{outcomeText(event)}</DataCell>
    </>
  )
}

/** Who was to read the cell's texts, from whom, and what became of it. */
export function AccessEvents({ events, caption }: { events: AccessEvent[]; caption: string }) {
  return (
    <DataTable caption={caption} hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Tài khoản</HeadCell>
          <HeadCell>Ai giao</HeadCell>
          <HeadCell>Ai xác nhận</HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {events.map((event) => (
          <tr key={event.key} className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
            <RowHead className={stacked}>
              <span className="font-semibold">{event.fullName}</span> ({event.username})
            </RowHead>
            <Happened event={event} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
