import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { accountHref, accountsHref } from "@/lib/addresses/accounts"
import { roleNames } from "@/lib/glossary"
import type { UnitAccount } from "@/lib/units/unit-history"

/** Who holds a role at a unit; for administrators. */
export function UnitAccounts({ accounts }: { accounts: UnitAccount[] }) {
  if (accounts.length === 0) {
    return (
      <EmptyState
        why="Chưa có tài khoản nào giữ vai trò tại đơn vị này."
        advice="Thêm tài khoản hoặc giao vai trò tại đơn vị này cho một tài khoản đã có."
        action={{ href: accountsHref(), label: "Đến trang Tài khoản" }}
      />
    )
  }
  return (
    <DataTable caption="Tài khoản giữ vai trò tại đơn vị">
      <thead>
        <tr>
          <HeadCell>Họ tên</HeadCell>
          <HeadCell>Tên đăng nhập</HeadCell>
          <HeadCell>Vai trò</HeadCell>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={`${account.accountId} ${account.role}`}>
            <RowHead>
              <Link
                href={accountHref(account.accountId)}
                className="inline-flex min-h-11 items-center visited:text-link"
              >
                {account.fullName}
              </Link>
            </RowHead>
            <DataCell>{account.username}</DataCell>
            <DataCell>
              {roleNames[account.role]} {account.waits && <Tag tone="warn">Chờ người thứ hai xác nhận</Tag>}
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
