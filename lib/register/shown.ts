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

/** A number (or the id of a chosen row) as a form posts it; nothing for none. */
export function shownCount(count: number | null): string {
  return count === null ? "" : String(count)
}

/** A month as a form shows it. */
export function shownMonth(month: Date): string {
  return formatDate(fromDbDate(month)).slice(3)
}
