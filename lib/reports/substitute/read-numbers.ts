import { fold } from "@/lib/format/fold"
import type { Cell } from "@/lib/office/cells"
import type { Indicator } from "@/lib/roll-up/indicators"
import { addTyped, noValues, partProblems, type TypedValues } from "./number-rules"
import { sheetColumns } from "./sheet"

/** An error where Excel shows it. */
interface SheetError {
  row: number
  column: string
  message: string
}

/** The numbers of a sheet by figure, and everything that is wrong with it. */
export interface ReadNumbers extends TypedValues {
  errors: SheetError[]
  /** Nobody wrote a number in it. */
  empty: boolean
}

const column = { figure: "A “Mã chỉ tiêu”", value: "D “Số liệu”" }

/** The row of the headings counted from 0, or -1: the sheet is not ours. */
function headingRow(rows: Cell[][]): number {
  return rows
    .slice(0, 5)
    .findIndex((row) => sheetColumns.every(({ heading }, c) => fold(String(row[c] ?? "")) === fold(heading)))
}

/** Reads the rows of a filled sheet; null when its headings are not those of the form. */
export function readNumbers(rows: Cell[][], figures: Indicator[], wholes: Map<string, string>): ReadNumbers | null {
  const heading = headingRow(rows)
  if (heading < 0) return null
  const errors: SheetError[] = []
  const read = noValues(figures)
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
      const problem = addTyped(read, key, typed)
      if (problem !== null) errors.push({ row, column: column.value, message: problem })
    }
  })
  if (errors.length === 0) {
    for (const { part, message } of partProblems(read, figures, wholes)) {
      errors.push({ row: rowOf.get(part)!, column: column.value, message })
    }
  }
  return { ...read, empty, errors: errors.sort((a, b) => a.row - b.row) }
}
