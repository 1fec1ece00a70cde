import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import type { ListedAccount } from "@/lib/accounts/list-accounts"
import { accountHref, newAccountHref } from "@/lib/addresses/accounts"
import { AccountState } from "./account-state"
import { roleText } from "./role-text"

/** Accounts with their roles; the name opens the account. */
export function AccountTable({ accounts }: { accounts: ListedAccount[] }) {
  if (accounts.length === 0) {
    return (
      <EmptyState
        why="Không có tài khoản nào khớp."
        advice="Hãy bớt điều kiện tìm, hoặc thêm tài khoản mới. Danh sách chỉ gồm tài khoản giữ vai trò trong phạm vi của bạn."
        action={{ href: newAccountHref(), label: "Thêm tài khoản" }}
      />
    )
  }
  return (
    <DataTable caption="Danh sách tài khoản" hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Họ và tên</HeadCell>
          <HeadCell>Tên đăng nhập</HeadCell>
          <HeadCell>Vai trò</HeadCell>
          <HeadCell>Trạng thái</HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {accounts.map((account) => (
          <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2" key={account.id}>
            <RowHead className="max-md:block max-md:border-0 max-md:py-0">
              <Link href={accountHref(account.id)} className="inline-flex min-h-11 items-center visited:text-link">
                {account.fullName}
              </Link>
            </RowHead>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">{account.username}</DataCell>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">
              {account.roles.length === 0 && "Không còn vai trò"}
              <ul>
                {account.roles.map((role) => (
                  <li key={role.assignmentId}>{roleText(role)}</li>
                ))}
              </ul>
            </DataCell>
            <DataCell className="max-md:block max-md:border-0 max-md:py-0">
              <AccountState account={account} />
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
