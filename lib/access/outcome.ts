import type { z } from "zod"
import type { AuditEntry } from "@/lib/audit/record-event"

/** What was typed, as the form posted it. */
export type RawValue = string | RawValue[] | { [name: string]: RawValue }
export type RawValues = { [name: string]: RawValue }

/** One field of a record that somebody else changed meanwhile. */
interface ConflictField {
  label: string
  theirs: string
  yours: string
}

export interface Conflict {
  /** The version that is stored now, or what stands for it; saving with it keeps yours. */
  version: number | string
  fields: ConflictField[]
}

/** Expected: the input was not accepted. Nothing was written. */
export interface Refused {
  ok: false
  message: string
  /** By field name; rows as `items.0.action`. */
  errors?: Record<string, string>
  conflict?: Conflict
  /** Sent again with this id the form is saved as one more. */
  requestId?: string
  /** Nothing is wrong, but hardly true: sent again with this as `kept`, the same is accepted. */
  asked?: string
}

/** Accepted: what goes into the audit log, where to go next. */
interface Done {
  ok: true
  events: AuditEntry[]
  to?: string
  message?: string
}

export type Outcome = Done | Refused

/** What a form shows after it was sent. */
export type FormState =
  | { status: "fresh" }
  | { status: "done"; message: string }
  | ({ status: "refused"; errors: Record<string, string>; values: RawValues } & Pick<
      Refused,
      "message" | "conflict" | "asked" | "requestId"
    >)

/** What stands above a form of which some fields have messages of their own. */
export const checkFields = "Có thông tin chưa đúng. Hãy xem các mục được đánh dấu."

/** What a form that stays on its page says to who is no longer signed in. */
export const sessionIsOver =
  "Phiên làm việc đã hết. Mở trang đăng nhập ở một thẻ khác, đăng nhập lại rồi gửi lại biểu mẫu này."

/** What a form says to who may no longer do what it does. */
export const mayNotAnyMore = "Vai trò đang dùng của bạn không có quyền làm việc này, hoặc không còn nữa."

/** What a form says when its record was deleted or left the actor's reach: the same for both, since who may not know of a record must not hear of it. */
export const isGone = "Bản ghi này vừa bị xóa, hoặc không thuộc phạm vi vai trò đang dùng của bạn nữa."

/** What can be done about either. */
export const stillHere =
  "Chưa có gì được ghi; những gì đã nhập vẫn còn đây để chép ra chỗ khác. Nếu vừa đổi vai trò thì đổi lại rồi gửi lại."

/** An input that was not accepted, with messages by field. */
export function refuse(message: string, errors: Record<string, string> = {}): Refused {
  return { ok: false, message, errors }
}

/** Messages by field name of a failed parse, in the order of the fields; of several for one field the first. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) errors[path.join(".")] ??= message
  return errors
}
