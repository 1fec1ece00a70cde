import { HistoryTable } from "@/components/records/history-table"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { AccountData } from "@/lib/accounts/loaders"
import { accountsHref, type AccountSaved } from "@/lib/addresses/accounts"
import { formatInstant } from "@/lib/format/dates"
import { AccountControls } from "./account-controls"
import { AccountRoles } from "./account-roles"
import { AccountState } from "./account-state"

interface AccountPageProps {
  data: AccountData
  /** It is the reader's own. */
  own: boolean
  /** What has just been done. */
  saved?: string
}

const messages: Record<AccountSaved, string> = {
  tao: "Đã tạo tài khoản. Hãy trao tên đăng nhập và mật khẩu ban đầu cho người dùng.",
  ten: "Đã đổi họ và tên.",
  thu: "Đã lưu địa chỉ thư.",
  "vai-tro": "Đã cập nhật vai trò. Người dùng phải đăng nhập lại.",
  khoa: "Đã khóa tài khoản; mọi phiên đang mở đã kết thúc.",
  "mo-khoa": "Đã mở khóa tài khoản.",
  "mat-khau": "Đã cấp mật khẩu mới; mọi phiên đang mở đã kết thúc.",
  "ban-giao": "Đã bàn giao vai trò; người giữ trước thôi ngay và phải đăng nhập lại.",
}

function acknowledged({ acknowledgedAt, noticeVersion }: AccountData["account"]): string {
  return acknowledgedAt ? `${formatInstant(acknowledgedAt)} (bản số ${noticeVersion})` : "Chưa"
}

/** One account: who it is, its roles, what can be done, what was done. */
export function AccountPage({ data: { account, events, suggestion, waits }, own, saved }: AccountPageProps) {
  const message = saved && Object.hasOwn(messages, saved) && messages[saved as AccountSaved]
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Tài khoản", href: accountsHref() }]} />
      <PageHeading title={account.fullName} />
      {message && <Notice tone="success">{message}</Notice>}
      <DefinitionList
        items={[
          { term: "Tên đăng nhập", value: account.username },
          { term: "Trạng thái", value: <AccountState account={account} /> },
          { term: "Tạo lúc", value: formatInstant(account.createdAt) },
          { term: "Đã đọc thông báo về dữ liệu cá nhân", value: acknowledged(account) },
        ]}
      />
      <AccountRoles account={account} waits={waits} own={own} />
      <AccountControls account={account} own={own} suggestion={suggestion} />
      <h2 className="mt-9 mb-2">Lịch sử</h2>
      <HistoryTable events={events} />
    </>
  )
}
