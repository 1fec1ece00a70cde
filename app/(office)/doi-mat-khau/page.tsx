import { PasswordForm } from "@/components/accounts/password-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { safePath } from "@/lib/sign-in/safe-path"

export const metadata = { title: "Đổi mật khẩu" }

export default definePage({
  can: "signed-in",
  load: async ({ actor }) => actor,
  view: ({ mustChangePassword, username }, { search }) => (
    <>
      <PageHeading title="Đổi mật khẩu" sub="Sau khi đổi, mọi thiết bị khác đang đăng nhập sẽ phải đăng nhập lại." />
      {mustChangePassword && (
        <Notice tone="warn">
          Mật khẩu này do người quản trị cấp. Hãy đặt mật khẩu của riêng bạn rồi mới làm việc.
        </Notice>
      )}
      <PasswordForm username={username} next={safePath(search.tiep)} />
    </>
  ),
})
