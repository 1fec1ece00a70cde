import { isMonthly, typedDeadline, type Deadline } from "@/lib/calendar/deadline"

/** A day in words, where it is not one of the calendar: "ngày 5 tháng sau"; "chưa đặt". */
export function whenText(when: Pick<Deadline, "month" | "day">, year: number): string {
  if (isMonthly(when)) return `ngày ${when.day} tháng sau`
  return typedDeadline(when, year) || "chưa đặt"
}

/** Who set a deadline, as somebody at a unit reads it. */
export function setterText({ setBy }: Pick<Deadline, "setBy">, unitId: number): string {
  if (!setBy) return "Mặc định"
  return setBy.id === unitId ? "Đơn vị tự đặt" : `Theo ${setBy.name}`
}
