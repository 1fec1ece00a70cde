import type { CellValue, Sheet } from "hucre/xlsx"
import type { Cell, CellPlace, SheetPart } from "@/lib/office/cells"

/** A parsed sheet as it is handed on. */
export function toPart(sheet: Sheet): SheetPart {
  return {
    sheetName: sheet.name,
    rows: sheet.rows.map((row) => Array.from(row, toCell)),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [
      [startRow, startCol],
      [endRow, endCol],
    ]),
    formulas: formulasOf(sheet),
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

function toCell(value: CellValue | undefined): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  return value === undefined || value === "" ? null : value
}
