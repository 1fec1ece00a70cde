import { dayNumbers, monthNumbers } from "./date-words"

/** A calendar day as `yyyy-MM-dd`. */
export type IsoDate = string

const TIME_ZONE = "Asia/Ho_Chi_Minh"
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/
const INSTANT = /^\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d(\.\d+)?)?(z|[+-]\d\d:?\d\d)$/i
/** Of numbers without strokes: where the year may stand is told by what years there are. */
const USUAL_YEAR = "(?:19|20)\\d\\d"
const CLOSE_DAYS = [
  new RegExp(`^(?<day>\\d\\d)(?<month>\\d\\d)(?<year>${USUAL_YEAR})$`),
  new RegExp(`^(?<year>${USUAL_YEAR})(?<month>\\d\\d)(?<day>\\d\\d)$`),
  /^(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)$/,
  // A cell of numbers drops the zero in front.
  new RegExp(`^(?<day>\\d)(?<month>\\d\\d)(?<year>${USUAL_YEAR})$`),
  new RegExp(`^(?<day>\\d\\d)(?<month>\\d)(?<year>${USUAL_YEAR})$`),
]
const MONTHS = [
  /^(?<month>\d{1,2})\/(?<year>\d{4}|\d\d)$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})$/,
  new RegExp(`^(?<month>\\d{1,2})(?<year>${USUAL_YEAR})$`),
  new RegExp(`^(?<year>${USUAL_YEAR})(?<month>\\d\\d)$`),
  /^(?<month>[01]\d)(?<year>\d\d)$/,
]

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

/** The days that a pattern finds in a text. */
function found(patterns: readonly RegExp[], text: string): IsoDate[] {
  return patterns.flatMap((pattern) => {
    const { year = "", month, day = "1" } = pattern.exec(text)?.groups ?? {}
    return (month && isoDate(fullYear(year), Number(month), Number(day))) || []
  })
}

/** What can be read in two ways is not read. */
function onlyOne(days: IsoDate[]): IsoDate | null {
  return new Set(days).size === 1 ? days[0]! : null
}

/**
 * The day a person typed, day before month, or null when there is no such day: with any strokes or none (5/1/26, 05 / 01 / 2026, 05012026), with
 * words and a time of day around it, ISO, and with the names of months. An instant with its time zone is the day it was in Vietnam.
 */
export function parseDate(text: string): IsoDate | null {
  if (INSTANT.test(text.trim())) return dayOfInstant(text.trim())
  const typed = dayNumbers(text)
  const [, day, month, year] = DAY_FIRST.exec(typed) ?? []
  if (day && month && year) return isoDate(fullYear(year), Number(month), Number(day))
  const [, isoYear, isoMonth, isoDay] = YEAR_FIRST.exec(typed) ?? []
  if (isoYear && isoMonth && isoDay) return isoDate(Number(isoYear), Number(isoMonth), Number(isoDay))
  return onlyOne(found(CLOSE_DAYS, typed))
}

function dayOfInstant(text: string): IsoDate | null {
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : today(instant)
}

/**
 * The month a person typed (5/2026, 05/26, 052026, T5/2026, tháng 5 năm 2026, 2026-05) as `yyyy-MM`, or null; a whole day stands for its month,
 * because Excel makes one of "5/2026".
 */
export function parseMonth(text: string): string | null {
  const typed = monthNumbers(text)
  const month = onlyOne(found(MONTHS, typed))
  const day = month ?? (typed.includes("/") || text.includes("T") ? parseDate(text) : null)
  return day?.slice(0, 7) ?? null
}

/** Excel counts days from the last one of 1899, and believes that 1900 was a leap year. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)
const [FIRST_SERIAL, LAST_SERIAL] = [10_959, 73_415] // 1930 to 2100

/** By so many days a workbook that counts from 1904 is behind. */
const DAYS_TO_1904 = 1462

/**
 * The day that a number is in Excel ("46027" is 05/01/2026; its fraction is the time of day), in a workbook that counts from 1900 or from 1904; null for one
 * that is none of 1930-2100.
 */
export function excelDay(text: string, from1904 = false): IsoDate | null {
  const [, whole] = /^(\d{4,5})(?:[.,]\d+)?$/.exec(text.trim()) ?? []
  if (whole === undefined || (whole.length < 5 && !from1904)) return null
  const days = Number(whole) + (from1904 ? DAYS_TO_1904 : 0)
  if (!(days >= FIRST_SERIAL && days <= LAST_SERIAL)) return null
  return new Date(EXCEL_DAY_0 + days * 86_400_000).toISOString().slice(0, 10)
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

const weekdays = new Intl.DateTimeFormat("vi-VN", { weekday: "long", timeZone: "UTC" })

/** The weekday of a day: "thứ Hai", "Chủ Nhật". */
export function weekdayOf(iso: IsoDate): string {
  return weekdays.format(new Date(`${iso}T00:00:00Z`)).replace("Thứ", "thứ")
}

/** The last day of a month that is named as yyyy-MM. */
export function lastDayOfMonth(month: string): IsoDate {
  const [year, number] = month.split("-").map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
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
