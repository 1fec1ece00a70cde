import { excelDay, formatDate, parseDate, parseMonth } from "@/lib/format/dates"

const shownMonth = (month: string) => `${month.slice(5, 7)}/${month.slice(0, 4)}`

/**
 * A number in a column of days or months by which Excel means a day (see `excelDay`): the day, as its cell would be read, and what is told of that; null for a text
 * that is read without it.
 */
export function dayOfNumber(
  kind: "date" | "month",
  text: string,
  from1904: boolean,
): { value: string; told: string } | null {
  const [known, day] = [kind === "date" ? parseDate(text) : parseMonth(text), excelDay(text, from1904)]
  if (known || !day) return null
  const shown = kind === "date" ? `ngày ${formatDate(day)}` : `tháng ${shownMonth(day)}`
  return { value: day, told: `ghi số ${text}, được hiểu là ${shown} (số mà Excel dùng thay cho ngày).` }
}

/** What was understood of a cell of days or months, as it is shown everywhere; other texts as they are. */
export function shownDay(kind: string | undefined, text: string, from1904: boolean): string {
  if (kind !== "date" && kind !== "month") return text
  const counted = dayOfNumber(kind, text, from1904)?.value
  const day = kind === "date" ? (parseDate(text) ?? counted) : (parseMonth(text) ?? counted)
  if (!day) return text
  return kind === "date" ? formatDate(day) : shownMonth(day)
}
