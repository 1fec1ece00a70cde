import { findRegisterTerm } from "@/lib/register-key"

/** Which of two counts a typed number is, where a register tells the same one by one: they are never added. */
export function besideRecords(register: string): string {
  return `Số gõ theo tháng; từng bản ghi ở sổ “${findRegisterTerm(register)?.name ?? register}” đếm riêng, không cộng vào.`
}
