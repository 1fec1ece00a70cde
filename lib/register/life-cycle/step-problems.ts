import { workedUntil } from "@/lib/db/constraints"
import { parseDate, type IsoDate } from "@/lib/format/dates"
import { uploadRefusals } from "../attachments/refusals"
import { stepDayProblems } from "../step-day"

/** Why a step was not recorded; the codes travel in the URL of the page that shows them. */
const stepProblems = {
  ...stepDayProblems,
  ...uploadRefusals,
  "chua-chon-buoc": "Hãy chọn việc cần ghi.",
  "sai-buoc": "Giai đoạn hiện tại không cho phép bước này.",
  "sai-ngay": "Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 05/01/2026.",
  "chua-co-don-vi": "Đơn vị chưa thành lập vào ngày này.",
  "thieu-minh-chung": "Hãy ghi minh chứng hoặc chọn tệp minh chứng.",
  "thieu-ly-do": "Hãy ghi lý do dừng.",
  "thieu-noi-dung": "Hãy ghi nội dung cập nhật.",
  "qua-dai": "Tối đa 1.000 ký tự. Nội dung dài hơn hãy đính kèm tệp.",
  "da-thay-doi": "Người khác vừa sửa bản ghi này. Trang đã có bản mới nhất: hãy xem lại, rồi ghi lại nếu vẫn đúng.",
} as const

/** Said with the unit's last day behind it. */
const afterEnd = "sau-ket-thuc."

/** The code of a day after the unit's last one. */
export const afterLastDay = (lastDay: IsoDate) => `${afterEnd}${lastDay}` as const

type StepProblem = keyof typeof stepProblems | ReturnType<typeof afterLastDay>

/** Problems by the field they belong to; `form` for the form as a whole. */
export type StepProblems = Partial<Record<"buoc" | "ngay" | "minh-chung" | "tep" | "form", StepProblem>>

const isPlain = (code: string): code is keyof typeof stepProblems => Object.hasOwn(stepProblems, code)

/** What a code says; undefined for one that says nothing. */
export function stepProblemText(code: string): string | undefined {
  if (isPlain(code)) return stepProblems[code]
  const lastDay = code.startsWith(afterEnd) ? parseDate(code.slice(afterEnd.length)) : null
  return lastDay ? workedUntil(lastDay) : undefined
}
