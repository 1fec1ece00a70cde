import { readsTexts } from "@/lib/access/private-roles"
import type { Role } from "@/lib/access/roles"
import { headingKey } from "@/lib/format/heading-key"
import { columnLetter, type Cell } from "@/lib/office/cells"
import type { Register } from "../register-types"
import { allColumns, fieldName, isPrivate, type SheetColumn } from "../sheet"
import { findHeadings, type Headings } from "./headings"

/** A column of the register and where the file has it, counted from 0. */
export interface PlacedColumn {
  at: number
  column: SheetColumn
}

/** Which row of a file holds the (last of the) headings (counted from 0) and what its columns are. Columns to be ignored are left out. */
export interface Layout {
  headingRow: number
  columns: PlacedColumn[]
}

/** The place of the column that names records by their number; -1 where the file has none. */
export function numberPlace({ columns }: Layout): number {
  return columns.findIndex(({ column }) => column.kind === "id")
}

/** What stands over the reasons in a file of lines that were left out; it may come back with them. */
export const REASON_HEADING = "Lý do chưa nhập"
const ignored = ["tt", "stt", "so tt", "so thu tu", "#", headingKey(REASON_HEADING)]

/** A column as Excel shows it: cột D “Ngày ban hành”. */
export function columnTitle({ at, column }: PlacedColumn): string {
  return `cột ${columnLetter(at)} “${column.heading}”`
}

function misplaced(
  register: Register,
  role: Role,
  found: PlacedColumn[],
  unknown: number[],
  rows: Cell[][],
  headings: Headings,
) {
  const hidden = readsTexts(role) ? [] : found.filter(({ column }) => isPrivate(register, column))
  if (hidden.length > 0) {
    const names = hidden.map(columnTitle).join(", ")
    return `Tệp có ${names}: nội dung riêng, chỉ chi bộ được nhập. Hãy xóa các cột này rồi tải lên lại.`
  }
  const twice = found.find(
    ({ column }, index) => found.findIndex((other) => other.column.heading === column.heading) < index,
  )
  if (twice) return `Tệp có hai cột “${twice.column.heading}”. Hãy bỏ bớt một cột.`
  const filled = unknown.find((at) => rows.slice(headings.last + 1).some((row) => (row[at] ?? null) !== null))
  if (filled === undefined) return null
  const heading = headings.texts[filled] ?? ""
  const name = heading
    ? `Cột ${columnLetter(filled)} “${heading}” không có trong mẫu`
    : `Cột ${columnLetter(filled)} không có tiêu đề`
  return `${name}. Hãy xóa cột này hoặc chép dữ liệu sang cột đúng của tệp mẫu.`
}

/** Required columns must be there; of repeated lines that the file has, all that a line must have. */
function missing(expected: SheetColumn[], found: PlacedColumn[]): string | null {
  const has = (column: SheetColumn) => found.some((placed) => placed.column.heading === column.heading)
  const begun = new Set(found.flatMap(({ column }) => column.rows ?? []))
  const lacking = expected.filter(
    (column) => !has(column) && (column.required || (column.rows && begun.has(column.rows) && !column.field.optional)),
  )
  if (lacking.length === 0) return null
  const names = lacking.map((column) => `“${column.heading}”`).join(", ")
  return `Tệp thiếu cột ${names}. Hãy tải tệp mẫu về và chép dữ liệu vào đúng cột.`
}

/** The columns by their headings, also without what the template puts behind a label to explain it: "Chi bộ" for "Chi bộ (mã đơn vị)". */
function columnsByHeading(all: SheetColumn[]): Map<string, SheetColumn> {
  const known = new Map(all.map((column) => [headingKey(column.heading), column]))
  for (const column of all.filter(({ kind }) => kind === "field")) {
    const label = headingKey(column.heading.replace(/ (?:\(mã đơn vị\)|– họ và tên \(năm sinh\))$/, ""))
    if (!known.has(label)) known.set(label, column)
  }
  const unit = all.find(({ kind, field }) => kind === "field" && field.name === "unitId")
  for (const name of ["don vi", "ma don vi"]) if (unit && !known.has(name)) known.set(name, unit)
  return known
}

/** Finds the columns of a register's sheet by their headings, or says why this is not such a sheet. */
export function findLayout(register: Register, role: Role, rows: Cell[][]): Layout | { refusal: string } {
  const all = allColumns(register)
  const known = columnsByHeading(all)
  const headings = findHeadings(rows, known)
  if (!headings) {
    return {
      refusal: `Không thấy dòng tiêu đề của mẫu “${register.term.name}”. Hãy tải tệp mẫu về, điền vào rồi tải lên lại.`,
    }
  }
  const width = Math.max(...rows.slice(headings.last).map((row) => row.length), headings.texts.length)
  const places = Array.from({ length: width }, (_, at) => ({ at, text: headingKey(headings.texts[at] ?? "") }))
  const found = places.flatMap(({ at, text }) => (known.has(text) ? [{ at, column: known.get(text)! }] : []))
  const unknown = places.filter(({ text }) => !known.has(text) && !ignored.includes(text)).map(({ at }) => at)
  const expected = all.filter((column) => column.kind === "field" && (readsTexts(role) || !isPrivate(register, column)))
  const refusal = misplaced(register, role, found, unknown, rows, headings) ?? missing(expected, found)
  return refusal
    ? { refusal }
    : { headingRow: headings.last, columns: found.filter(({ column }) => column.kind !== "unitName") }
}

/** The column of a path in the errors of a register (`issuedOn`, `items.2.action`), or undefined when the file has none. */
export function columnOfPath({ columns }: Layout, path: string): PlacedColumn | undefined {
  const [name, , inner] = path.split(".")
  return columns.find(
    ({ column }) => column.kind === "field" && fieldName(column) === name && (!inner || column.field.name === inner),
  )
}
