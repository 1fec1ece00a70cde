"use client"

import { TextField } from "@/components/fields/text-field"

/** A first password in the open, to be handed over; a strong one is proposed. */
export function FirstPasswordField({ suggestion }: { suggestion: string }) {
  return (
    <TextField
      name="initialSecret"
      label="Mật khẩu ban đầu"
      hint="Chép lại và trao tận tay người dùng: sau khi lưu, mật khẩu này không xem lại được. Người dùng phải đổi khi đăng nhập lần đầu."
      initial={suggestion}
    />
  )
}
