import { type IsoDate, longDate } from "@/lib/format/dates"

const BLANK = " ".repeat(6)
const DOTS = "…………"

/** "Kon Tum, ngày 05 tháng 6 năm 2025"; day and month stay blank for hand-writing while the letter is not issued, a place that is not known too. */
export function placeAndDate(place: string, issuedOn: IsoDate | null, year: number): string {
  const from = place || DOTS
  if (issuedOn) return longDate(from, issuedOn)
  return `${from}, ngày${BLANK}tháng${BLANK}năm ${year}`
}
