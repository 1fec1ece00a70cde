/** Who signs: a committee, its advisory body (a board of the committee), or a cell. */
export type HeaderKind = "committee" | "advisory" | "cell"

/** What stands above the text of every party document. */
export interface LetterHead {
  headerKind: HeaderKind
  upperBody: string
  issuingBody: string
  /** As printed: "Số 05-BC/BTGTU"; "Số       -BC/BTGTU" until issued. */
  symbol: string
  /** See `placeAndDate`. */
  placeAndDate: string
  draftNumber: number | null
  /** What stands above it all: that its data are samples; null for real ones. */
  label: string | null
}

/** 1 is `I- `, 2 is `1. `, 3 is `a) `; 0 is text under no heading. The numbering is part of the heading. */
export interface LetterSection {
  level: 0 | 1 | 2 | 3
  heading: string
  paragraphs: string[]
}

export interface LetterSignature {
  /** "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN": bold capitals, one line each. */
  capacity: string[]
  post: string
  name: string
}

/** A row of units below: `own` is what the writer did itself, `late` a unit that has not reported. */
export interface AnnexRow {
  label: string
  values: (number | string | null)[]
  kind: "row" | "total" | "own" | "late"
}

export interface Annex {
  title: string
  /** Lines below the title: to which letter it belongs, up to which day its numbers go. */
  notes: string[]
  columns: { label: string; unit?: string }[]
  rows: AnnexRow[]
}

/** A report, plan or other letter in the form of party documents. */
export interface PartyLetter extends LetterHead {
  title: string
  subject: string
  sections: LetterSection[]
  signature: LetterSignature
  recipients: string[]
  annex: Annex | null
}
