import { fold } from "@/lib/format/fold"
import { formatNumber, parseNumber } from "@/lib/format/numbers"
import type { Cell } from "@/lib/office/cells"
import type { ReportFigure } from "../figure-list"
import { sheetColumns } from "./sheet"

/** An error where Excel shows it. */
export interface SheetError {
  row: number
  column: string
  message: string
}

/** The numbers of a sheet by figure, and everything that is wrong with it. */
export interface ReadNumbers {
  values: Map<string, number>
  errors: SheetError[]
  /** Nobody wrote a number in it. */
  empty: boolean
}

/** As in the register: more than that is a slip of the finger. */
const largest = 100_000_000
const column = { figure: "A “Mã chỉ tiêu”", value: "D “Số liệu”" }

/** Why a cell holds no count, or null when it does. */
function problemOf(number: number | null): string | null {
  if (number === null) return "Không phải là số. Hãy nhập số nguyên, ví dụ 1.215."
  if (number < 0) return "Số đếm không thể âm."
  if (!Number.isInteger(number)) return "Hãy nhập số nguyên, không có phần lẻ."
  return number > largest ? "Số quá lớn. Hãy xem lại." : null
}

const numberIn = (cell: Cell) => (typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : null)

/** The row of the headings counted from 0, or -1: the sheet is not ours. */
function headingRow(rows: Cell[][]): number {
  return rows
    .slice(0, 5)
    .findIndex((row) => sheetColumns.every(({ heading }, c) => fold(String(row[c] ?? "")) === fold(heading)))
}

/** A part ("trong đó") does not exceed its whole. */
function partErrors(
  rowOf: Map<string, number>,
  values: Map<string, number>,
  figures: ReportFigure[],
  wholes: Map<string, string>,
): SheetError[] {
  const nameOf = (key: string) => figures.find((figure) => figure.key === key)?.name ?? key
  return [...wholes].flatMap(([part, whole]): SheetError[] => {
    const [value, most] = [values.get(part) ?? 0, values.get(whole) ?? 0]
    if (value <= most) return []
    const message = `“${nameOf(part)}” (${formatNumber(value)}) là phần trong đó, không thể lớn hơn “${nameOf(whole)}” (${formatNumber(most)}).`
    return [{ row: rowOf.get(part)!, column: column.value, message }]
  })
}

/** Reads the rows of a filled sheet; null when its headings are not those of the form. */
export function readNumbers(rows: Cell[][], figures: ReportFigure[], wholes: Map<string, string>): ReadNumbers | null {
  const heading = headingRow(rows)
  if (heading < 0) return null
  const errors: SheetError[] = []
  const values = new Map<string, number>()
  const rowOf = new Map<string, number>()
  let empty = true
  rows.forEach((cells, index) => {
    if (index <= heading || cells.every((cell) => cell === null)) return
    const row = index + 1
    const key = String(cells[0] ?? "").trim()
    const typed = cells[3] ?? null
    if (!figures.some((figure) => figure.key === key)) {
      errors.push({
        row,
        column: column.figure,
        message: key ? `Không có chỉ tiêu nào mang mã “${key}”.` : "Thiếu mã chỉ tiêu.",
      })
    } else if (rowOf.has(key)) {
      errors.push({ row, column: column.figure, message: `Chỉ tiêu này đã có ở dòng ${rowOf.get(key)}.` })
    } else {
      rowOf.set(key, row)
      empty &&= typed === null
      const number = typed === null || typed === "" ? 0 : numberIn(typed)
      const problem = problemOf(number)
      if (problem) errors.push({ row, column: column.value, message: problem })
      else values.set(key, number!)
    }
  })
  if (errors.length === 0) errors.push(...partErrors(rowOf, values, figures, wholes))
  return { values, empty, errors: errors.sort((a, b) => a.row - b.row) }
}
