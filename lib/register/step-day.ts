import type { IsoDate } from "@/lib/format/dates"

/** Why a step of a record cannot bear a day. */
export const stepDayProblems = {
  "ngay-tuong-lai": "Ngày này ở tương lai. Hãy ghi ngày đã thực hiện.",
  "ngay-truoc": "Ngày này trước ngày của bước liền trước.",
} as const

export type StepDayProblem = keyof typeof stepDayProblems

/** A step happened today or before, and not before the step that it follows; null when the day is right. */
export function stepDayProblem(on: IsoDate, previous: IsoDate | null, today: IsoDate): StepDayProblem | null {
  if (on > today) return "ngay-tuong-lai"
  return previous && on < previous ? "ngay-truoc" : null
}
