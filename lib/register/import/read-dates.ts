import { excelDay, formatDate, parseDate, parseMonth } from "@/lib/format/dates"

/**
 * A number in a column of days or months by which Excel means a day: the day, as its cell would be read, and what is told of that; null for a text
 * that is read without it.
 */
export function dayOfNumber(kind: "date" | "month", text: string): { value: string; told: string } | null {
  const [known, day] = [kind === "date" ? parseDate(text) : parseMonth(text), excelDay(text)]
  if (known || !day) return null
  const shown = kind === "date" ? `ngày ${formatDate(day)}` : `tháng ${day.slice(5, 7)}/${day.slice(0, 4)}`
  return { value: day, told: `ghi số ${text}, được hiểu là ${shown} (số mà Excel dùng thay cho ngày).` }
}
