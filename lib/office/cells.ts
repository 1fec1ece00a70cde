import { cellRef, colToLetter } from "hucre/xlsx"
import { formatNumber } from "@/lib/format/numbers"
import { MOST_TEXT, TOO_MUCH_TEXT } from "@/lib/office/sheet/limits"

/** One cell: text as typed, or a number, a boolean, a date as `yyyy-MM-dd`; null when empty. */
export type Cell = string | number | boolean | null

/** A sheet's rows (row 1 first, empty rows kept in between, trailing ones dropped), or a Vietnamese message saying why not. */
export type SheetRead =
  { ok: true; sheetName: string; rows: Cell[][]; meta: Record<string, string> } | { ok: false; message: string }

/** The letter of a column counted from 0: D for 3. */
export const columnLetter: (index: number) => string = colToLetter

/** Excel's own limit. */
const MAX_CELL_CHARS = 32_767

export function refuse(message: string): SheetRead {
  return { ok: false, message }
}

export function refuseRowCount(maxRows: number): SheetRead {
  return refuse(
    `Tệp có quá nhiều dòng: mỗi lần nhập không quá ${formatNumber(maxRows)} dòng. Hãy chia thành nhiều tệp.`,
  )
}

/** The sheet, or a refusal when it has more than `maxRows` rows with content, a cell longer than Excel itself allows, or too much text in all. */
export function acceptRows(
  sheetName: string,
  rows: Cell[][],
  meta: Record<string, string>,
  maxRows: number,
): SheetRead {
  const trimmed = trimRows(rows)
  if (trimmed.filter((row) => row.length > 0).length > maxRows) return refuseRowCount(maxRows)
  const long = findLongCell(trimmed)
  if (long) return refuse(`Ô ${long} dài quá ${formatNumber(MAX_CELL_CHARS)} ký tự.`)
  if (textLength(trimmed) > MOST_TEXT) return refuse(TOO_MUCH_TEXT)
  return { ok: true, sheetName, rows: trimmed, meta }
}

function trimRows(rows: Cell[][]): Cell[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1))
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)
}

function textLength(rows: Cell[][]): number {
  let length = 0
  for (const row of rows) for (const cell of row) if (typeof cell === "string") length += cell.length
  return length
}

function findLongCell(rows: Cell[][]): string | null {
  for (const [r, row] of rows.entries()) {
    const c = row.findIndex((cell) => typeof cell === "string" && cell.length > MAX_CELL_CHARS)
    if (c >= 0) return cellRef(r, c)
  }
  return null
}
