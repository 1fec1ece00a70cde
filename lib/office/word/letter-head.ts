import { capitals, oneLine } from "@/lib/office/word/clean-text"
import type { HeadLines } from "@/lib/office/word/letter-blocks"
import type { LetterHead } from "@/lib/office/word/party-letter"

/** The words above a letter that is written without a template. */
export function headLines(head: LetterHead): HeadLines {
  return {
    upperBody: capitals(head.upperBody),
    issuingBody: capitals(head.issuingBody),
    symbol: oneLine(head.symbol),
    placeAndDate: oneLine(head.placeAndDate),
    draft: draftLine(head.draftNumber),
  }
}

/** "Dự thảo lần 2"; null once the letter is issued. */
export function draftLine(draftNumber: number | null): string | null {
  return draftNumber === null ? null : `Dự thảo lần ${draftNumber}`
}
