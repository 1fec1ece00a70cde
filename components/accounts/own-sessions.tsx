import { ActionForm } from "@/components/fields/action-form"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { endEverySession, endOtherSession } from "@/lib/access/own-account-actions"
import { formatInstant } from "@/lib/format/dates"
import { describeDevice } from "@/lib/format/device"

interface OwnSessionsProps {
  sessions: { id: string; address: string; device: string; createdAt: Date; lastSeenAt: Date }[]
  /** The session of this very request. */
  current: string
}

/** Where the account is signed in, and the ways to end that. */
export function OwnSessions({ sessions, current }: OwnSessionsProps) {
  return (
    <section className="mt-9">
      <h2 className="mb-2">Thiết bị đang đăng nhập</h2>
      <DataTable caption="Thiết bị đang đăng nhập" hideCaption>
        <thead>
          <tr>
            <HeadCell>Thiết bị</HeadCell>
            <HeadCell>Địa chỉ</HeadCell>
            <HeadCell>Đăng nhập</HeadCell>
            <HeadCell>Dùng gần nhất</HeadCell>
            <HeadCell>
              <span className="sr-only">Việc có thể làm</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <RowHead>{describeDevice(session.device)}</RowHead>
              <DataCell>{session.address}</DataCell>
              <DataCell>{formatInstant(session.createdAt)}</DataCell>
              <DataCell>{formatInstant(session.lastSeenAt)}</DataCell>
              <DataCell>
                {session.id === current ? (
                  "Thiết bị này"
                ) : (
                  <ActionForm
                    action={endOtherSession}
                    submitLabel="Đăng xuất"
                    variant="plain"
                    hidden={{ sessionId: session.id }}
                  />
                )}
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div className="mt-4">
        <ActionForm action={endEverySession} submitLabel="Đăng xuất mọi thiết bị" variant="danger" />
      </div>
    </section>
  )
}
