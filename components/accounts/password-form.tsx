"use client"

import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { changePassword } from "@/lib/sign-in/own-account-actions"
import { passwordLength } from "@/lib/sign-in/password-length"

/** The old password, the new one twice; `next` is the page that who had a first password goes on to. */
export function PasswordForm({ username, next }: { username: string; next: string }) {
  return (
    <ActionForm action={changePassword} submitLabel="Đổi mật khẩu" hidden={{ next }}>
      {/* Password managers need to know whose password it is. */}
      <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
      <TextField name="oldPassword" label="Mật khẩu đang dùng" kind="password" autoComplete="current-password" />
      <TextField
        name="newPassword"
        label="Mật khẩu mới"
        hint={`Ít nhất ${passwordLength.min} ký tự. Một câu ngắn dễ nhớ là tốt nhất; không cần ký tự đặc biệt.`}
        kind="password"
        autoComplete="new-password"
      />
      <TextField name="repeatPassword" label="Nhập lại mật khẩu mới" kind="password" autoComplete="new-password" />
    </ActionForm>
  )
}
