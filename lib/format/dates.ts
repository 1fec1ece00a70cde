/** A calendar day as `yyyy-MM-dd`. */
export type IsoDate = string

const TIME_ZONE = "Asia/Ho_Chi_Minh"
const DAY_FIRST = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/
const MONTH_FIRST = /^(?:tháng\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})$/
const MONTH_LAST = /^(\d{4})-(\d{1,2})$/

const pad = (value: number) => String(value).padStart(2, "0")

/** Two-digit years are read as 1950-2049. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null
}

/** The day a person typed (5/1/26, 05-01-2026, 5.1.2026, 2026-01-05; day before month), or null when there is no such day. */
export function parseDate(text: string): IsoDate | null {
  const typed = text.trim()
  const [, day, month, year] = DAY_FIRST.exec(typed) ?? []
  if (day && month && year) return isoDate(fullYear(year), Number(month), Number(day))
  const [, isoYear, isoMonth, isoDay] = YEAR_FIRST.exec(typed) ?? []
  if (isoYear && isoMonth && isoDay) return isoDate(Number(isoYear), Number(isoMonth), Number(isoDay))
  return null
}

/** The month a person typed (5/2026, 05-2026, tháng 5 năm 2026, 2026-05) as `yyyy-MM`, or null. */
export function parseMonth(text: string): string | null {
  const typed = text.trim().normalize("NFC").toLowerCase()
  const [, month, year] = MONTH_FIRST.exec(typed) ?? []
  const [, isoYear, isoMonth] = MONTH_LAST.exec(typed) ?? []
  return isoDate(Number(year ?? isoYear), Number(month ?? isoMonth), 1)?.slice(0, 7) ?? null
}

/** `2026-01-05` as 05/01/2026. */
export function formatDate(iso: IsoDate): string {
  const [year, month, day] = iso.split("-")
  return `${day}/${month}/${year}`
}

const localParts = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "short" })

/** An instant as it is told in Vietnam: 14:05 ngày 20/11/2026. */
export function formatInstant(instant: Date): string {
  const [day = "", time = ""] = localParts.format(instant).split(" ")
  return `${time} ngày ${formatDate(day)}`
}

const localClock = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, timeStyle: "medium" })

/** The time of day of an instant in Vietnam: 02:00:05. */
export function localTime(instant: Date): string {
  return localClock.format(instant)
}

/** The current day in Vietnam, which turns at 17:00 UTC. */
export function today(now: Date = new Date()): IsoDate {
  return localParts.format(now).slice(0, 10)
}

export function yearOf(iso: IsoDate): number {
  return Number(iso.slice(0, 4))
}

/**
 * The place-and-date line of a party document: "Kon Tum, ngày 05 tháng 6 năm 2025". Days below 10 and the months 1 and 2
 * carry a zero (36-HD/VPTW 2018), so that no digit can be added in front.
 */
export function longDate(place: string, iso: IsoDate): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number]
  return `${place}, ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`
}
