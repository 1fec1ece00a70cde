"use client"

import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { signIn } from "@/lib/sign-in/sign-in-actions"

/** Name and password; `next` is the page to go on to. */
export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={signIn} submitLabel="Đăng nhập" hidden={{ next }}>
      <TextField name="username" label="Tên đăng nhập" autoComplete="username" />
      <TextField name="password" label="Mật khẩu" kind="password" autoComplete="current-password" />
    </ActionForm>
  )
}
