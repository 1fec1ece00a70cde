import { detectDelimiter, parseCsv } from "hucre/csv"
import { acceptRows, type Cell, refuse, type SheetRead } from "@/lib/office/cells"

/**
 * Reads a UTF-8 file (with or without byte order mark) split by comma, semicolon or tab; every cell is text, null when empty.
 * Refuses other encodings and more than `maxRows` rows with content.
 */
export function readCsv(bytes: Uint8Array, options: { maxRows: number }): SheetRead {
  const text = decodeUtf8(bytes)
  if (text === null) {
    return refuse("Tệp không phải văn bản UTF-8. Trong Excel hãy lưu thành “CSV UTF-8” hoặc “Excel Workbook (.xlsx)”.")
  }
  const rows = parseCsv(text, { delimiter: pickDelimiter(text) })
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

/** The parser's guess, unless it is the pipe: people here write it inside texts. */
function pickDelimiter(text: string): string {
  const guess = detectDelimiter(text)
  return [",", ";", "\t"].includes(guess) ? guess : ","
}

function toCell(value: unknown): Cell {
  return typeof value === "string" && value !== "" ? value : null
}
