import Link from "next/link"
import { redirect } from "next/navigation"
import { SignInForm } from "@/components/accounts/sign-in-form"
import { PlainPage } from "@/components/shell/plain-page"
import { Notice } from "@/components/ui/notice"
import { defineOpenPage } from "@/lib/access/define-page"
import { ownAddressElsewhere } from "@/lib/access/request"
import { signInHref } from "@/lib/addresses/accounts"
import { flashParams } from "@/lib/addresses/flash"
import { safePath } from "@/lib/sign-in/safe-path"
import { helpHref } from "@/lib/addresses/guide"

export const metadata = { title: "Đăng nhập" }

export default defineOpenPage(async ({ search, actor }) => {
  const next = safePath(search.tiep)
  if (actor) redirect(next)
  const elsewhere = await ownAddressElsewhere()
  return (
    <PlainPage title="Đăng nhập">
      {search[flashParams.signedOut] && <Notice tone="success">Bạn đã đăng xuất.</Notice>}
      {elsewhere && (
        <Notice tone="info">
          Địa chỉ của hệ thống là <a href={elsewhere + signInHref({ query: { tiep: next } })}>{elsewhere}</a>. Nếu đăng
          nhập ở đây không được, hãy dùng địa chỉ đó.
        </Notice>
      )}
      <SignInForm next={next} />
      <p className="mt-6 text-muted">
        Lần đầu vào hệ thống, có phiếu đăng nhập: gõ mã trên phiếu vào ô mật khẩu; xem{" "}
        <Link href={helpHref(signInHref())}>hướng dẫn đăng nhập</Link>. Quên mật khẩu hoặc chưa có tài khoản: hãy liên
        hệ người quản trị của đơn vị bạn. Không nhập thông tin thuộc bí mật nhà nước vào hệ thống này.
      </p>
    </PlainPage>
  )
})
