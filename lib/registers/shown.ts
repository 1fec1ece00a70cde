import { fromDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"

/** A stored day as a form shows it; nothing for none. */
export function shownDay(day: Date | null): string {
  return day ? formatDate(fromDbDate(day)) : ""
}

/** A checkbox as a form posts it. */
export function shownFlag(value: boolean): string {
  return value ? "on" : ""
}
