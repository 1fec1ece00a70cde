import { TextField } from "@/components/fields/text-field"

/** An account's address for reminders: given by choice. */
export function EmailField({ initial }: { initial: string }) {
  return (
    <TextField
      name="email"
      kind="email"
      label="Địa chỉ thư điện tử"
      hint="Chỉ dùng để gửi lời nhắc ghi sổ. Xóa trắng rồi lưu thì không nhận thư nữa."
      optional
      initial={initial}
    />
  )
}
