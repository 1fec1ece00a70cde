import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { actionName } from "@/lib/audit/action-names"
import type { HistoryEvent } from "@/lib/history/load-history"
import { formatInstant } from "@/lib/format/dates"
import { roleName } from "@/lib/glossary"
import { ChangeList } from "./change-list"

/** What happened to one record, newest first: when, who in which role, what, before and after. */
export function HistoryTable({ events }: { events: HistoryEvent[] }) {
  if (events.length === 0) {
    return <EmptyState why="Chưa có lịch sử." advice="Mỗi lần thêm, sửa hoặc xóa từ nay về sau sẽ hiện ở đây." />
  }
  return (
    <DataTable caption="Lịch sử" hideCaption>
      <thead>
        <tr>
          <HeadCell>Khi nào</HeadCell>
          <HeadCell>Ai</HeadCell>
          <HeadCell>Việc</HeadCell>
          <HeadCell>Thay đổi</HeadCell>
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
            <DataCell className="min-w-60">
              <ChangeList changes={event.changes} />
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
