import Link from "next/link"
import { ChangeList } from "@/components/records/change-list"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { actionName } from "@/lib/audit/action-names"
import type { LinkedEvent } from "@/lib/audit-log/load-audit"
import { auditSubjects } from "@/lib/audit-log/subjects"
import { formatInstant } from "@/lib/format/dates"
import { roleName } from "@/lib/glossary"

function Subject({ event }: { event: LinkedEvent }) {
  const subject = auditSubjects.find(({ value }) => value === event.subject)
  if (!subject) return event.subject
  if (event.recordId === null) return subject.label
  const name = `${subject.label} số ${event.recordId}`
  if (event.page === null) return name
  return (
    <Link href={event.page} className="inline-flex min-h-11 items-center visited:text-link">
      {name}
    </Link>
  )
}

/** Events across everything, newest first. */
export function AuditTable({ events }: { events: LinkedEvent[] }) {
  if (events.length === 0) {
    return <EmptyState why="Không có việc nào khớp." advice="Hãy bớt điều kiện tìm hoặc nới khoảng thời gian." />
  }
  return (
    <DataTable caption="Nhật ký" hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Khi nào</HeadCell>
          <HeadCell>Ai</HeadCell>
          <HeadCell>Việc</HeadCell>
          <HeadCell>Mục</HeadCell>
          <HeadCell>Đơn vị</HeadCell>
          <HeadCell>Thay đổi</HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {events.map((event) => (
          <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2" key={String(event.id)}>
            <RowHead className="max-md:block max-md:border-0 max-md:py-0">{formatInstant(event.at)}</RowHead>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">
              {event.actorName}
              {event.role && <span className="block text-sm text-muted">{roleName(event.role)}</span>}
            </DataCell>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">{actionName(event.action)}</DataCell>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">
              <Subject event={event} />
            </DataCell>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">{event.unitName ?? "—"}</DataCell>
            <DataCell className="min-w-60 max-md:block max-md:border-0 max-md:py-0">
              <ChangeList changes={event.changes} />
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
