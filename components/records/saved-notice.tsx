import { Notice } from "@/components/ui/notice"
import type { RegisterKey } from "@/lib/register-key"
import { isCountedRegister } from "@/lib/roll-up/is-counted"

interface SavedNoticeProps {
  register: RegisterKey
  /** Whether what was saved is in some figure. */
  counted: boolean
  /** "Đã lưu" */
  done: string
}

/** Says that something was saved, and whether numbers have changed with it: only where they count it. */
export function SavedNotice({ register, counted, done }: SavedNoticeProps) {
  if (counted) return <Notice tone="success">{done}. Số liệu của đơn vị và cấp trên đã có ngay.</Notice>
  return <Notice tone="success">{isCountedRegister(register) ? `${done}, chưa tính vào số liệu.` : `${done}.`}</Notice>
}
