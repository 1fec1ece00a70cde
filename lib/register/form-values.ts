import { fromDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"

/** A stored day as a form shows it; nothing for none. */
export function dayValue(day: Date | null): string {
  return day ? formatDate(fromDbDate(day)) : ""
}

/** A checkbox as a form posts it. */
export function flagValue(value: boolean): string {
  return value ? "on" : ""
}

/** A number (or the id of a chosen row) as a form posts it; nothing for none. */
export function countValue(count: number | null): string {
  return count === null ? "" : String(count)
}

/** A month as a form shows it. */
export function monthValue(month: Date): string {
  return formatDate(fromDbDate(month)).slice(3)
}
