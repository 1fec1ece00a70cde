import { fromDbDate, toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import type { Random } from "./random"

/** Every sample unit of the old structure exists from this day. */
export const beginning: IsoDate = "2010-01-01"

/** The day on which districts ended, communes merged and Kon Tum joined Quảng Ngãi. */
export const mergerDay: IsoDate = "2025-07-01"

const dayMs = 24 * 60 * 60 * 1000

/** The day `days` after (or, negative, before) another. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return fromDbDate(new Date(toDbDate(day).getTime() + days * dayMs))
}

/** Some day from `first` to `last`, both included. */
export function someDay(random: Random, first: IsoDate, last: IsoDate): IsoDate {
  const span = (toDbDate(last).getTime() - toDbDate(first).getTime()) / dayMs
  return addDays(first, random.int(0, span))
}
