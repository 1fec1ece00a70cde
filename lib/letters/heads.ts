import type { HeaderKind, LetterHead } from "@/lib/office/word/party-letter"
import { placeAndDate } from "@/lib/office/word/place-and-date"
import type { FormHeading } from "@/lib/units/form-heading"

/** The head of a letter that nobody issued yet: number, place and day are left to the pen. */
export function openHead(headerKind: HeaderKind, { unit, parent }: FormHeading, year: number): LetterHead {
  const dots = "…………"
  return {
    headerKind,
    upperBody: parent,
    issuingBody: unit,
    symbol: "Số       ",
    placeAndDate: placeAndDate(dots, null, year),
    draftNumber: null,
  }
}
