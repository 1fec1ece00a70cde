import { ActionForm } from "@/components/fields/action-form"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { giveCodeAction } from "@/lib/accounts/codes/actions"

/** Gives an account a new one-time code, once it is meant. */
export function GiveCode({ account }: { account: { id: number; version: number; fullName: string } }) {
  const { id, version, fullName } = account
  return (
    <ConfirmDialog trigger="Cấp mã mới" title={`Cấp mã dùng một lần cho ${fullName}?`}>
      <p className="mb-3">
        Mật khẩu và mã cũ hết hiệu lực, mọi phiên đang mở kết thúc ngay. Phiếu đăng nhập hiện ra để in và trao tận tay.
        Vai trò Chi ủy của tài khoản này chờ người thứ hai xác nhận lại.
      </p>
      <ActionForm action={giveCodeAction} submitLabel="Cấp mã và in phiếu" variant="danger" hidden={{ id, version }} />
    </ConfirmDialog>
  )
}
