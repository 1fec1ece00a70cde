import { detectDelimiter, parseCsv } from "hucre/csv"
import { acceptSheets, type Cell, plainSheet, refuse, type SheetRead } from "@/lib/office/cells"
import { FURTHEST_COLUMN, MOST_CELLS, TOO_WIDE, tooMany } from "@/lib/office/sheet/limits"

const NO_TEXT = "Tệp không phải văn bản Unicode. Trong Excel hãy lưu thành “CSV UTF-8” hoặc “Excel Workbook (.xlsx)”."

/** A first line by which Excel is told what parts the cells; it is no row. */
const PARTED_BY = /^sep=([,;\t])\r?\n/i

/**
 * Reads a text in UTF-8 or UTF-16 (with or without byte order mark) split by comma, semicolon or tab; every cell is text, null when empty.
 * Refuses other encodings and more than `maxRows` rows with content. Only for the process apart, as `readSheet`.
 */
export function readCsv(bytes: Uint8Array, { maxRows }: { maxRows: number }): SheetRead {
  const whole = decode(bytes)
  if (whole === null) return refuse(NO_TEXT)
  const said = PARTED_BY.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const delimiter = said?.[1] ?? pickDelimiter(text)
  if (countCells(text, delimiter) > MOST_CELLS) return refuse(tooMany("c"))
  const rows = parseCsv(text, { delimiter })
  if (rows.some(({ length }) => length > FURTHEST_COLUMN)) return refuse(TOO_WIDE)
  const sheet = plainSheet(
    "",
    rows.map((row) => row.map(toCell)),
  )
  return acceptSheets([sheet], { meta: {}, unread: [] }, maxRows)
}

/** The text, its encoding told by its mark or, where it is UTF-16, by the zeroes of its plain letters; null when it is no text. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes("\0") ? null : text
  } catch {
    return null
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return first === 0xff ? "utf-16le" : "utf-16be"
  const start = bytes.subarray(0, 2000)
  const zeroes = (odd: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (zeroes(1) > start.length / 4) return "utf-16le"
  return zeroes(0) > start.length / 4 ? "utf-16be" : "utf-8"
}

/** The parser's guess, unless it is the pipe: people here write it inside texts. It is made from the beginning, however long the file. */
function pickDelimiter(text: string): string {
  const guess = detectDelimiter(text.slice(0, 100_000))
  return [",", ";", "\t"].includes(guess) ? guess : ","
}

/** At most so many cells there are: marks inside of quotes count too. */
function countCells(text: string, delimiter: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text[at] === delimiter || text[at] === "\n") count++
  return count
}

function toCell(value: unknown): Cell {
  return typeof value === "string" && value !== "" ? value : null
}
