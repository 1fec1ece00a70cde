import Link from "next/link"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Notice } from "@/components/ui/notice"
import { readsTexts } from "@/lib/access/private-roles"
import type { Account } from "@/lib/accounts/account-store"
import {
  changeEmailAction,
  lockAccount,
  renameAccountAction,
  resetPasswordAction,
  unlockAccount,
} from "@/lib/accounts/actions"
import { ownAccountHref } from "@/lib/addresses/accounts"
import { GiveCode } from "./slips/give-code"
import { EmailField } from "./email-field"
import { FirstPasswordField } from "./first-password-field"

interface AccountControlsProps {
  account: Account
  own: boolean
  suggestion: string
}

/** Name, password and lock: only where the whole account lies in the reader's branch. */
export function AccountControls({ account, own, suggestion }: AccountControlsProps) {
  if (!account.owned) {
    return (
      <div className="mt-9">
        <Notice tone="info">
          Tài khoản này còn giữ vai trò ở đơn vị ngoài phạm vi của bạn: đổi tên, cấp lại mật khẩu, khóa do quản trị cấp
          trên thực hiện.
        </Notice>
      </div>
    )
  }
  const hidden = { id: account.id, version: account.version }
  return (
    <div key={account.version}>
      <h2 className="mt-9 mb-3">Họ và tên</h2>
      <ActionForm action={renameAccountAction} submitLabel="Lưu họ và tên" variant="plain" hidden={hidden}>
        <TextField name="fullName" label="Họ và tên" initial={account.fullName} />
      </ActionForm>
      <h2 className="mt-9 mb-3">Thư nhắc</h2>
      <ActionForm action={changeEmailAction} submitLabel="Lưu địa chỉ thư" variant="plain" hidden={hidden}>
        <EmailField initial={account.email ?? ""} />
      </ActionForm>
      {own ? <OwnAdvice /> : <Security account={account} hidden={hidden} suggestion={suggestion} />}
    </div>
  )
}

function OwnAdvice() {
  return (
    <p className="mt-9">
      Đây là tài khoản của bạn: đổi mật khẩu và xem các thiết bị đang đăng nhập ở{" "}
      <Link href={ownAccountHref()}>Tài khoản của tôi</Link>.
    </p>
  )
}

interface SecurityProps {
  account: Account
  hidden: { id: number; version: number }
  suggestion: string
}

function Security({ account, hidden, suggestion }: SecurityProps) {
  return (
    <>
      <h2 className="mt-9 mb-3">Cấp lại mật khẩu</h2>
      {account.roles.some(({ role }) => readsTexts(role)) && (
        <p className="mb-3">Vai trò Chi ủy của tài khoản này sẽ chờ người thứ hai xác nhận lại; mở khóa cũng vậy.</p>
      )}
      <ActionForm action={resetPasswordAction} submitLabel="Cấp mật khẩu này" variant="plain" hidden={hidden}>
        <FirstPasswordField suggestion={suggestion} />
      </ActionForm>
      {!account.lockedAt && account.roles.length > 0 && (
        <div className="mt-6">
          <GiveCode account={account} />
        </div>
      )}
      <h2 className="mt-9 mb-3">Khóa tài khoản</h2>
      {account.lockedAt ? (
        <ActionForm action={unlockAccount} submitLabel="Mở khóa tài khoản" variant="plain" hidden={hidden} />
      ) : (
        <ConfirmDialog trigger="Khóa tài khoản" title={`Khóa tài khoản của ${account.fullName}?`}>
          <p className="mb-3">
            Mọi phiên đang mở kết thúc ngay; người này không đăng nhập được cho đến khi mở khóa. Dữ liệu đã ghi vẫn giữ
            nguyên.
          </p>
          <ActionForm action={lockAccount} submitLabel="Khóa" variant="danger" hidden={hidden} />
        </ConfirmDialog>
      )}
    </>
  )
}
