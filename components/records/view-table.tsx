import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { actionName } from "@/lib/audit/action-names"
import type { HistoryEvent } from "@/lib/history/load-history"
import { formatInstant } from "@/lib/format/dates"
import { roleName } from "@/lib/glossary"

/** Who read the private texts of a record, newest first. */
export function ViewTable({ events }: { events: HistoryEvent[] }) {
  return (
    <section className="mt-9">
      <h2 className="mb-2">Ai đã xem nội dung</h2>
      {events.length === 0 ? (
        <p>Chưa ai mở nội dung của bản ghi này.</p>
      ) : (
        <DataTable caption="Ai đã xem nội dung" hideCaption>
          <thead>
            <tr>
              <HeadCell>Khi nào</HeadCell>
              <HeadCell>Ai</HeadCell>
              <HeadCell>Cách xem</HeadCell>
            </tr>
          </thead>
          <tbody>
            {events.map((event, index) => (
              <tr key={index}>
                <RowHead>{formatInstant(event.at)}</RowHead>
                <DataCell>
                  {event.actorName}
                  {event.role && <span className="block text-sm text-muted">{roleName(event.role)}</span>}
                </DataCell>
                <DataCell>{actionName(event.action)}</DataCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}
