import { z } from "zod"
import { passwordLength } from "./password-length"

/** A password somebody chooses: long enough, no further rule. */
export const passwordSchema = z
  .string("Hãy nhập mật khẩu mới.")
  .min(1, "Hãy nhập mật khẩu mới.")
  .min(passwordLength.min, `Mật khẩu mới cần ít nhất ${passwordLength.min} ký tự.`)
  .max(passwordLength.max, `Mật khẩu mới dài nhất ${passwordLength.max} ký tự.`)
