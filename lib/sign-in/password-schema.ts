import { z } from "zod"
import { passwordLength } from "./password-length"

const spaced = /^\s|\s$/

/** What is said of a password that does not fit and was typed, or pasted, with a space before or behind; nothing of any other. */
export function spaceAround(typed: string): string {
  return spaced.test(typed)
    ? " Mật khẩu vừa nhập có dấu cách ở đầu hoặc cuối: nếu dán từ nơi khác, hãy bỏ dấu cách đó."
    : ""
}

/** A password somebody chooses: long enough and without a space around it, which pasting adds unseen; no further rule. */
export const passwordSchema = z
  .string("Hãy nhập mật khẩu mới.")
  .min(1, "Hãy nhập mật khẩu mới.")
  .min(passwordLength.min, `Mật khẩu mới cần ít nhất ${passwordLength.min} ký tự.`)
  .max(passwordLength.max, `Mật khẩu mới dài nhất ${passwordLength.max} ký tự.`)
  .refine((typed) => !spaced.test(typed), "Mật khẩu mới có dấu cách ở đầu hoặc cuối. Hãy bỏ dấu cách đó.")
