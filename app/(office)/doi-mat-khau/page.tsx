import { PasswordForm } from "@/components/accounts/password-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { hasPassword } from "@/lib/sign-in/own-password"
import { safePath } from "@/lib/sign-in/safe-path"

export const metadata = { title: "Đổi mật khẩu" }

export default definePage({
  can: "signed-in",
  load: async (scope) => ({ known: await hasPassword(scope) }),
  view: ({ known }, { actor: { mustChangePassword, username }, search }) => (
    <>
      <PageHeading title="Đổi mật khẩu" sub="Sau khi đổi, mọi thiết bị khác đang đăng nhập sẽ phải đăng nhập lại." />
      {!known && (
        <Notice tone="warn">
          Mã trên phiếu đã dùng xong và không dùng lại được. Hãy đặt mật khẩu của riêng bạn ngay bây giờ; rời trang này
          khi chưa đặt thì phải xin mã mới.
        </Notice>
      )}
      {known && mustChangePassword && (
        <Notice tone="warn">
          Mật khẩu này do người quản trị cấp. Hãy đặt mật khẩu của riêng bạn rồi mới làm việc.
        </Notice>
      )}
      <PasswordForm username={username} known={known} next={safePath(search.tiep)} />
    </>
  ),
})
