import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import type { ListedAccount } from "@/lib/accounts/list-accounts"
import { AccountState } from "./account-state"
import { roleText } from "./role-text"

/** Accounts with their roles; the name opens the account. */
export function AccountTable({ accounts }: { accounts: ListedAccount[] }) {
  if (accounts.length === 0) {
    return (
      <EmptyState
        why="Không có tài khoản nào khớp."
        advice="Hãy bớt điều kiện tìm, hoặc thêm tài khoản mới. Danh sách chỉ gồm tài khoản giữ vai trò trong phạm vi của bạn."
        action={{ href: "/tai-khoan/moi", label: "Thêm tài khoản" }}
      />
    )
  }
  return (
    <DataTable caption="Danh sách tài khoản" hideCaption>
      <thead>
        <tr>
          <HeadCell>Họ và tên</HeadCell>
          <HeadCell>Tên đăng nhập</HeadCell>
          <HeadCell>Vai trò</HeadCell>
          <HeadCell>Trạng thái</HeadCell>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <RowHead>
              <Link href={`/tai-khoan/${account.id}`} className="inline-flex min-h-11 items-center visited:text-link">
                {account.fullName}
              </Link>
            </RowHead>
            <DataCell>{account.username}</DataCell>
            <DataCell>
              {account.roles.length === 0 && "Không còn vai trò"}
              <ul>
                {account.roles.map((role) => (
                  <li key={role.assignmentId}>{roleText(role)}</li>
                ))}
              </ul>
            </DataCell>
            <DataCell>
              <AccountState account={account} />
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
