import type { IsoDate } from "@/lib/format/dates"
import type { Cell } from "@/lib/office/cells"
import { unitCodeText, unitName } from "../schema"
import { CellReader, type UnitType } from "../sheet/cell-reader"
import type { Layout } from "../sheet/layout"
import type { UnitColumn, UnitErrors } from "./columns"

/** One line: a unit during a period. `to` is its last day, null = still. */
export interface UnitLine {
  row: number
  code: string
  name: string
  type: UnitType
  /** Null = directly below the administrator's own unit. */
  parentCode: string | null
  from: IsoDate
  to: IsoDate | null
}

/** The lines that read well, and every code that stands in the file. */
export interface ReadLines {
  lines: UnitLine[]
  codes: Set<string>
}

const rules = { code: unitCodeText, name: unitName }

/** Reads one row; a line that is not whole comes out with its code alone. */
function readLine(
  reader: CellReader<UnitColumn>,
  errors: UnitErrors,
  row: number,
  cells: Cell[],
): Partial<UnitLine> & { code: string } {
  const text = (column: UnitColumn) =>
    column === "code" || column === "parent" ? reader.code(cells, column) : reader.text(cells, column)
  const asked = (column: "code" | "name") => {
    if (text(column) !== "") return reader.fits(row, column, text(column), rules[column])
    reader.missing(row, column)
    return false
  }
  const [from, to] = [reader.day(row, "from", text("from")), reader.day(row, "to", text("to"))]
  if (text("from") === "") reader.missing(row, "from")
  if (from && to && to < from) errors.add(row, "to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.")
  const good = [asked("code"), asked("name")].every(Boolean) && from && to !== undefined && !(to && to < from)
  if (text("type") === "") reader.missing(row, "type")
  const type = text("type") === "" ? null : reader.type(row, "type", text("type"))
  const [code, name, parentCode] = [text("code"), text("name"), text("parent") || null]
  return good && type ? { row, code, name, type, parentCode, from, to } : { code }
}

const isWhole = (line: Partial<UnitLine>): line is UnitLine => line.row !== undefined

/** The lines below the headings; empty rows are passed over. */
export function readLines(
  rows: Cell[][],
  layout: Layout<UnitColumn>,
  types: UnitType[],
  errors: UnitErrors,
): ReadLines {
  const reader = new CellReader(layout, types, errors)
  const read = reader.filled(rows).map(({ row, cells }) => readLine(reader, errors, row, cells))
  return { lines: read.filter(isWhole), codes: new Set(read.map(({ code }) => code).filter(Boolean)) }
}
