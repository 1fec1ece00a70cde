import { z } from "zod"
import { passwordSchema } from "@/lib/sign-in/password-schema"

const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** What an account signs in by. */
export const username = z
  .string("Chưa nhập tên đăng nhập.")
  .trim()
  .toLowerCase()
  .min(1, "Chưa nhập tên đăng nhập.")
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, "Dùng 3 đến 60 chữ thường không dấu, chữ số và các dấu . - _")

/** Letters of a name at most. */
export const fullNameMax = 100

/** A person's name as an account shows it. */
export const fullName = z
  .string("Chưa nhập họ và tên.")
  .trim()
  .min(1, "Chưa nhập họ và tên.")
  .max(fullNameMax, `Tối đa ${fullNameMax} ký tự.`)
  .transform((typed) => typed.replace(/\s+/g, " "))

/** An address, or nothing. */
export const email = z
  .string()
  .trim()
  .max(254, "Tối đa 254 ký tự.")
  .regex(/^([^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;".]+)?$/, "Địa chỉ thư chưa đúng. Ví dụ đúng: ten@coquan.gov.vn.")
  .default("")
  .transform((typed) => typed || null)

const role = z.enum(["admin", "staff", "cell", "leader"], "Hãy chọn vai trò.")

/** The unit from the picker: its id or, typed without JavaScript, its code. */
const place = {
  unitId: z
    .string()
    .regex(/^\d{0,9}$/)
    .default(""),
  unitIdMa: z.string().trim().max(30, "Tối đa 30 ký tự.").default(""),
}

/** Handed over in the open, so unlike a field named "password" it comes back with a refused form. */
const initialSecret = passwordSchema

const target = { id, version: id }

export const newAccountInput = z.strictObject({ username, fullName, initialSecret, role, ...place })
export const renameInput = z.strictObject({ ...target, fullName })
export const emailInput = z.strictObject({ ...target, email })
export const grantInput = z.strictObject({ ...target, role, ...place })
export const revokeInput = z.strictObject({ ...target, assignmentId: id })
export const resetInput = z.strictObject({ ...target, initialSecret })
export const targetInput = z.strictObject(target)

export type NewAccountInput = z.infer<typeof newAccountInput>
export type RenameInput = z.infer<typeof renameInput>
export type EmailInput = z.infer<typeof emailInput>
export type GrantInput = z.infer<typeof grantInput>
export type RevokeInput = z.infer<typeof revokeInput>
export type ResetInput = z.infer<typeof resetInput>
export type TargetInput = z.infer<typeof targetInput>
