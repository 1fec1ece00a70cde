import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { Tag } from "@/components/ui/tag"
import type { AccessData } from "@/lib/accounts/second-person/access-news"
import { formatInstant } from "@/lib/format/dates"
import { glossary } from "@/lib/glossary"
import { AccessEvents } from "./access-events"

function Holders({ holders }: Pick<AccessData, "holders">) {
  return (
    <ul className="border-t border-line bg-paper">
      {holders.map(({ id, startsAt, account }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-3 py-2">
          <span className="font-semibold">{account.fullName}</span>
          <span>{account.username}</span>
          <span className="text-muted">giữ vai trò từ {formatInstant(startsAt)}</span>
          {account.lockedAt && <Tag tone="bad">Đã khóa</Tag>}
        </li>
      ))}
    </ul>
  )
}

/** Who reads the texts of the cell's commitments, and how each of them came to. */
export function AccessPage({ data: { holders, events } }: { data: AccessData }) {
  return (
    <>
      <PageHeading
        title={glossary.textAccess.name}
        sub="Nội dung bản cam kết chỉ người giữ vai trò Chi ủy của chi bộ đọc được. Ai mới được giao, được cấp lại mật khẩu hoặc mở khóa thì phải có người thứ hai xác nhận."
      />
      <h2 className="mb-2">Đang đọc được</h2>
      <Holders holders={holders} />
      <h2 className="mt-9 mb-2">Đã xảy ra</h2>
      {events.length === 0 ? (
        <EmptyState
          why="Chưa có ai được giao thêm."
          advice="Mỗi lần giao vai trò, cấp lại mật khẩu, mở khóa sẽ hiện ở đây."
        />
      ) : (
        <AccessEvents events={events} caption="Các lần được đọc bản cam kết" />
      )}
    </>
  )
}
