import { formatDate, type IsoDate } from "./dates"

const dayMs = 86_400_000

/** The day some days later, or earlier when `days` is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days lie from one day to another; negative when it has passed. */
export function daysUntil(day: IsoDate, from: IsoDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** A period as people tell it, its last day included: "01/01/2015 – 29/02/2020", or "từ 01/03/2020" while it lasts. `to` is the day after. */
export function formatPeriod(from: IsoDate, to: IsoDate | null): string {
  return to === null ? `từ ${formatDate(from)}` : `${formatDate(from)} – ${formatDate(addDays(to, -1))}`
}

/** The same day some years later, or earlier when `years` is negative; 29 February becomes 28 February where there is none. */
export function addYears(day: IsoDate, years: number): IsoDate {
  const year = Number(day.slice(0, 4)) + years
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}-${day.slice(5) === "02-29" && !leap ? "02-28" : day.slice(5)}`
}
