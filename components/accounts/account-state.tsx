import { Tag } from "@/components/ui/tag"

interface AccountStateProps {
  account: { lockedAt: Date | null; mustChangePassword: boolean; isSample: boolean }
}

/** Whether the account is in use, locked, or still has the password it was given. */
export function AccountState({ account }: AccountStateProps) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      {account.lockedAt ? <Tag tone="bad">Đã khóa</Tag> : <Tag tone="ok">Đang dùng</Tag>}
      {account.mustChangePassword && <Tag tone="warn">Chưa đổi mật khẩu</Tag>}
      {account.isSample && <Tag tone="mute">Dữ liệu mẫu</Tag>}
    </span>
  )
}
