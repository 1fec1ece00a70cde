"use client"

import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { changePassword } from "@/lib/sign-in/own-account-actions"
import { passwordLength } from "@/lib/sign-in/password-length"

interface PasswordFormProps {
  username: string
  /** There is an old password to ask for. */
  known: boolean
  /** The page that who had a first password goes on to. */
  next: string
}

/** The old password where there is one, the new one twice. */
export function PasswordForm({ username, known, next }: PasswordFormProps) {
  return (
    <ActionForm action={changePassword} submitLabel={known ? "Đổi mật khẩu" : "Đặt mật khẩu"} hidden={{ next }}>
      {/* Password managers need to know whose password it is. */}
      <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
      {known && (
        <TextField name="oldPassword" label="Mật khẩu đang dùng" kind="password" autoComplete="current-password" />
      )}
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
