import { today, type IsoDate } from "@/lib/format/dates"
import { parseYear } from "@/lib/format/years"

/** The first day of the month that a URL names as yyyy-MM; null for a month that does not exist or has not begun. */
export function begunMonth(text: string | undefined): IsoDate | null {
  const [, year] = /^(\d{4})-(?:0[1-9]|1[0-2])$/.exec(text ?? "") ?? []
  if (!year || parseYear(year) === null) return null
  return `${text}` <= today().slice(0, 7) ? `${text}-01` : null
}

/** The month so many months away, as a URL names it. */
export function monthAway(month: IsoDate, months: number): string {
  const date = new Date(`${month}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}
