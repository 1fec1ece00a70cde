import { cellRef, colToLetter } from "hucre/xlsx"
import { formatNumber } from "@/lib/format/numbers"
import { MOST_TEXT, TOO_MUCH_TEXT } from "@/lib/office/sheet/limits"

/** One cell: text as typed, or a number, a boolean, a date as `yyyy-MM-dd`; null when empty. */
export type Cell = string | number | boolean | null

/** A place in a sheet: row and column, both from 0. */
export type CellPlace = [row: number, column: number]

/** A sheet's rows (row 1 first, empty rows kept in between, trailing ones dropped), and what its cells do not say. Rows and columns from 0. */
export interface SheetPart {
  sheetName: string
  rows: Cell[][]
  hiddenRows: number[]
  hiddenColumns: number[]
  /** The first and the last cell of each merged area; only the first has a value. */
  merges: [CellPlace, CellPlace][]
  /** Cells that are worked out; their value is the one that was stored last. */
  formulas: CellPlace[]
  /** Its days are counted from 1904, as old Macs did: a plain number that means a day is 1,462 days later than elsewhere. */
  from1904: boolean
  /** Whether its file tells what is hidden. */
  tellsHidden: boolean
}

/** A workbook's first visible sheet, the others that can be read too, and the names of those that cannot; or a Vietnamese message saying why not. */
export type SheetRead =
  | ({ ok: true; meta: Record<string, string>; others: SheetPart[]; unread: string[] } & SheetPart)
  | { ok: false; message: string }

/** The letter of a column counted from 0: D for 3. */
export const columnLetter: (index: number) => string = colToLetter

/** A cell as Excel names it; row and column from 0. */
export const cellName: (row: number, column: number) => string = cellRef

/** Why a cell that is worked out is not read: its value may be older than the cells that it reads. */
export function isFormula([row, column]: CellPlace): string {
  return `Ô ${cellRef(row, column)} là công thức; hãy dán giá trị (Paste Values) thay cho công thức.`
}

/** Excel's own limit. */
const MAX_CELL_CHARS = 32_767

export function refuse(message: string): { ok: false; message: string } {
  return { ok: false, message }
}

export function refuseRowCount(maxRows: number): { ok: false; message: string } {
  return refuse(
    `Tệp có quá nhiều dòng: mỗi lần nhập không quá ${formatNumber(maxRows)} dòng. Hãy chia thành nhiều tệp.`,
  )
}

/** A sheet of which only the values are known. */
export function plainSheet(sheetName: string, rows: Cell[][]): SheetPart {
  return {
    sheetName,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    formulas: [],
    from1904: false,
    tellsHidden: true,
  }
}

/** The sheet without empty ends, or a refusal when it has more than `maxRows` rows with content, a cell longer than Excel allows, or too much text. */
function acceptSheet(part: SheetPart, maxRows: number): SheetPart | { ok: false; message: string } {
  const trimmed = trimRows(part.rows)
  if (trimmed.filter((row) => row.length > 0).length > maxRows) return refuseRowCount(maxRows)
  const long = findLongCell(trimmed)
  if (long) return refuse(`Ô ${long} dài quá ${formatNumber(MAX_CELL_CHARS)} ký tự.`)
  if (textLength(trimmed) > MOST_TEXT) return refuse(TOO_MUCH_TEXT)
  return { ...part, rows: trimmed }
}

/** Sheets as one reading: the first must be acceptable; of the others those that are. */
export function acceptSheets(
  [first, ...others]: [SheetPart, ...SheetPart[]],
  more: { meta: Record<string, string>; unread: string[] },
  maxRows: number,
): SheetRead {
  const main = acceptSheet(first, maxRows)
  if ("ok" in main) return main
  const read = others.map((part) => ({ name: part.sheetName, part: acceptSheet(part, maxRows) }))
  const good = read.flatMap(({ part }) => ("ok" in part ? [] : [part]))
  const bad = read.flatMap(({ name, part }) => ("ok" in part ? [name] : []))
  return { ok: true, ...main, meta: more.meta, others: good, unread: [...more.unread, ...bad] }
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
