import { detectDelimiter, parseCsv } from "hucre/csv"
import { acceptRows, type Cell, refuse, type SheetRead } from "@/lib/office/cells"
import { FURTHEST_COLUMN, MOST_CELLS, TOO_WIDE, tooMany } from "@/lib/office/sheet/limits"

const NOT_UTF8 = "Tệp không phải văn bản UTF-8. Trong Excel hãy lưu thành “CSV UTF-8” hoặc “Excel Workbook (.xlsx)”."

/**
 * Reads a UTF-8 file (with or without byte order mark) split by comma, semicolon or tab; every cell is text, null when empty.
 * Refuses other encodings and more than `maxRows` rows with content. Only for the process apart, as `readSheet`.
 */
export function readCsv(bytes: Uint8Array, options: { maxRows: number }): SheetRead {
  const text = decodeUtf8(bytes)
  if (text === null) return refuse(NOT_UTF8)
  const delimiter = pickDelimiter(text)
  if (countCells(text, delimiter) > MOST_CELLS) return refuse(tooMany("c"))
  const rows = parseCsv(text, { delimiter })
  if (rows.some(({ length }) => length > FURTHEST_COLUMN)) return refuse(TOO_WIDE)
  return acceptRows(
    "",
    rows.map((row) => row.map(toCell)),
    {},
    options.maxRows,
  )
}

function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
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
