import { ActionForm } from "@/components/fields/action-form"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { endEverySession, endOtherSession } from "@/lib/sign-in/own-account-actions"
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
        <StackedHead>
          <tr>
            <HeadCell>Thiết bị</HeadCell>
            <HeadCell>Địa chỉ</HeadCell>
            <HeadCell>Đăng nhập</HeadCell>
            <HeadCell>Dùng gần nhất</HeadCell>
            <HeadCell>
              <span className="sr-only">Việc có thể làm</span>
            </HeadCell>
          </tr>
        </StackedHead>
        <StackedBody>
          {sessions.map((session) => (
            <StackedRow key={session.id}>
              <StackedName>{describeDevice(session.device)}</StackedName>
              <StackedCell label="Địa chỉ">{session.address}</StackedCell>
              <StackedCell label="Đăng nhập">{formatInstant(session.createdAt)}</StackedCell>
              <StackedCell label="Dùng gần nhất">{formatInstant(session.lastSeenAt)}</StackedCell>
              <StackedCell>
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
              </StackedCell>
            </StackedRow>
          ))}
        </StackedBody>
      </DataTable>
      <div className="mt-4">
        <ActionForm action={endEverySession} submitLabel="Đăng xuất mọi thiết bị" variant="danger" />
      </div>
    </section>
  )
}
