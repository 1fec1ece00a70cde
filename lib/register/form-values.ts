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

type Shown = string | number | boolean | Date | null

function shownValue(value: Shown): string {
  if (typeof value === "string") return value
  if (typeof value === "boolean") return flagValue(value)
  return value instanceof Date ? dayValue(value) : countValue(value)
}

/** The named columns of a row as a form shows them: texts as they are, days, numbers and ticks as above. */
export function shownValues<Name extends string>(row: Record<Name, Shown>, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, shownValue(row[name])])) as Record<Name, string>
}
