import type { Scope } from "@/lib/access/scope"
import { datedFrom, headNames, type FormHeading } from "@/lib/format/form-heading"
import { sampleNotice } from "@/lib/glossary"
import type { LetterHead } from "@/lib/office/word/party-letter"
import { placeAndDate } from "@/lib/office/word/place-and-date"

/** On whose behalf a letter of each form is usually signed. */
export const usualCapacity = {
  committee: "T/M BAN THƯỜNG VỤ",
  advisory: "TRƯỞNG BAN",
  cell: "T/M CHI BỘ",
} satisfies Record<FormHeading["kind"], string>

/** What stands above every letter made in the sample data, as on the pages; null for real ones. */
export function sampleLabel({ actor }: Scope): string | null {
  return actor.isSample ? sampleNotice : null
}

/** The head of a letter that nobody issued yet: number and day are left to the pen, and a place that no name tells. */
export function openHead(scope: Scope, heading: FormHeading): LetterHead {
  return {
    headerKind: heading.kind,
    ...headNames(heading),
    symbol: "Số       ",
    placeAndDate: placeAndDate(datedFrom(heading), null),
    draftNumber: null,
    label: sampleLabel(scope),
  }
}
