import type { Paragraph, Table } from "docx"
import { oneLine } from "@/lib/office/word/clean-text"
import { size, textWidth } from "@/lib/office/word/page-form"
import { centred, line, rule } from "@/lib/office/word/paragraphs"
import { twoColumns } from "@/lib/office/word/two-columns"

const LEFT = 4255
const RIGHT = textWidth - LEFT
const HALF = Math.floor(textWidth / 2)
/** As wide as "ĐẢNG CỘNG SẢN VIỆT NAM" is in Times New Roman 15 bold. */
const STATE_LENGTH = 4133

const plain = { size: size.text }
const bold = { size: size.text, bold: true }

/** The lines of the block above the text; in a template each is a field. */
export interface HeadLines {
  upperBody: string
  issuingBody: string
  symbol: string
  placeAndDate: string
  draft: string | null
}

/** What stands above it all, small and in the middle; nothing where there is nothing to say. */
export function labelBlock(label: string | null): Paragraph[] {
  return label === null ? [] : [centred(oneLine(label), { size: size.label, italics: true })]
}

/** Left who issues it and its number, right the Party's name and place and date. */
export function headBlock(head: HeadLines): Table {
  const above = head.upperBody === "" ? [] : [centred(head.upperBody, plain)]
  const issuer = [...above, centred(head.issuingBody, bold), centred("*", plain)]
  const party = [centred("ĐẢNG CỘNG SẢN VIỆT NAM", { size: size.state, bold: true }), rule(STATE_LENGTH, RIGHT)]
  const draft = head.draft === null ? [] : [centred(head.draft, { size: size.text, bold: true, italics: true })]
  const number = [centred(head.symbol, plain), ...draft]
  const date = [centred(head.placeAndDate, { size: size.text, italics: true })]
  return twoColumns(
    [LEFT, RIGHT],
    [
      [issuer, party],
      [number, date],
    ],
  )
}

/** The kind of document and its subject, with the short line below. */
export function titleBlock(title: string, subject: string): Paragraph[] {
  return [
    centred(title, { size: size.title, bold: true }, { spacing: { before: 360 }, keepNext: true }),
    centred(subject, { size: size.text, bold: true }, { keepNext: true }),
    rule(1700, textWidth, 240),
  ]
}

/** The lines of the signature; in a template each is a field. */
interface SignatureLines {
  recipients: string
  capacity: string
  post: string
  name: string
}

/** Left to whom it goes, right who signs. */
export function signatureBlock({ recipients, capacity, post, name }: SignatureLines): Table {
  const to = [
    line("Nơi nhận:", { size: size.text, underline: {} }, { spacing: { before: 240 } }),
    line(recipients, { size: size.small }),
  ]
  const signer = [
    centred(capacity, bold, { spacing: { before: 240 } }),
    centred(post, plain),
    ...signingSpace(),
    centred(name, bold),
  ]
  return twoColumns([LEFT, RIGHT], [[to, signer]])
}

/** Two people who sign on one height: what each is, a hint or other words below, and the name. */
export function signaturesSideBySide(left: Signer, right: Signer): Table {
  return twoColumns([HALF, textWidth - HALF], [[signerLines(left), signerLines(right)]])
}

interface Signer {
  role: string
  words?: string
  name: string | null
}

function signerLines({ role, words, name }: Signer): Paragraph[] {
  const below = words ? [centred(words, { size: size.small, italics: true })] : []
  const signed = centred(oneLine(name ?? ""), bold)
  return [centred(role, bold, { spacing: { before: 240 } }), ...below, ...signingSpace(), signed]
}

/** Room for a signature and a seal. */
function signingSpace(): Paragraph[] {
  return Array.from({ length: 4 }, () => centred("", plain))
}
