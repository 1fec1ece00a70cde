import { type IsoDate, longDate } from "@/lib/format/dates"

const BLANK = " ".repeat(6)

/** "Kon Tum, ngày 05 tháng 6 năm 2025"; day and month stay blank for hand-writing while the letter is not issued. */
export function placeAndDate(place: string, issuedOn: IsoDate | null, year: number): string {
  if (issuedOn) return longDate(place, issuedOn)
  return `${place}, ngày${BLANK}tháng${BLANK}năm ${year}`
}
