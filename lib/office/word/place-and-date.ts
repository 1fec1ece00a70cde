import { type IsoDate, longDate } from "@/lib/format/dates"

const BLANK = " ".repeat(6)
/** A day that is written by hand. */
export const blankDay = `ngày${BLANK}tháng${BLANK}năm 20…`
const DOTS = "…………"

/** "Kon Tum, ngày 05 tháng 6 năm 2025"; all of the day stays blank for hand-writing until the letter is issued, a place that is not known too. */
export function placeAndDate(place: string, issuedOn: IsoDate | null): string {
  const from = place || DOTS
  return issuedOn ? longDate(from, issuedOn) : `${from}, ${blankDay}`
}
