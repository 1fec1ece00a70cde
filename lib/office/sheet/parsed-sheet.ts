import type { CellValue, Sheet } from "hucre/xlsx"
import type { Cell, CellPlace, SheetPart } from "@/lib/office/cells"

/** A parsed sheet of a workbook as it is handed on. */
export function toPart(sheet: Sheet, workbook: Pick<SheetPart, "from1904" | "tellsHidden">): SheetPart {
  return {
    sheetName: sheet.name,
    // Of .xls files rows and cells without content are holes, which map() would keep.
    rows: Array.from(sheet.rows, (row: CellValue[] | undefined, at) =>
      Array.from(row ?? [], (value, column) => toCell(value, sheet.cells?.get(`${at},${column}`)?.style?.numFmt)),
    ),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [
      [startRow, startCol],
      [endRow, endCol],
    ]),
    formulas: formulasOf(sheet),
    ...workbook,
  }
}

/** The places of formulas; hucre keys a cell by "row,column", both from 0. */
function formulasOf(sheet: Sheet): CellPlace[] {
  return [...(sheet.cells ?? [])].flatMap(([key, cell]): CellPlace[] => {
    if (cell.formula === undefined) return []
    const [row = 0, column = 0] = key.split(",").map(Number)
    return [[row, column]]
  })
}

/** Formats that do nothing but put zeroes in front of a whole number. */
const ZEROES = /^0{2,}$/

/** Whether a list of styles has such a format; only then are the styles of cells worth reading. */
export function hasZeroFormats(styles: Uint8Array): boolean {
  return /formatCode=["']0{2,}["']/.test(Buffer.from(styles).toString("utf8"))
}

/** A cell as it is shown, as far as its format tells more than its value: 00123 is a code and no number. */
function toCell(value: CellValue | undefined, format = ""): Cell {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && ZEROES.test(format))
    return String(value).padStart(format.length, "0")
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  return value === undefined || value === "" ? null : value
}
