import { readsTexts } from "@/lib/access/private-roles"
import type { Role } from "@/lib/access/roles"
import { headingKey } from "@/lib/format/heading-key"
import { columnLetter, type SheetPart } from "@/lib/office/cells"
import { unreadColumns } from "@/lib/uploads/unread-columns"
import type { Register } from "../register-types"
import { allColumns, fieldName, isPrivate, type SheetColumn } from "../sheet"
import { findHeadings } from "./headings"

/** A column of the register and where the file has it, counted from 0. */
export interface PlacedColumn {
  at: number
  column: SheetColumn
}

/** Which row of a file holds the (last of the) headings (counted from 0), what its columns are, and what is told of those that are not read. */
export interface Layout {
  headingRow: number
  columns: PlacedColumn[]
  unread: string | null
  /** See `SheetPart`. */
  from1904: boolean
}

/** The place of the column that names records by their number; -1 where the file has none. */
export function numberPlace({ columns }: Layout): number {
  return columns.findIndex(({ column }) => column.kind === "id")
}

/** What stands over the reasons in a file of lines that were left out; it may come back with them. */
export const REASON_HEADING = "Lý do chưa nhập"

/** A column as Excel shows it: cột D “Ngày ban hành”. */
export function columnTitle({ at, column }: PlacedColumn): string {
  return `cột ${columnLetter(at)} “${column.heading}”`
}

function misplaced(register: Register, role: Role, found: PlacedColumn[]): string | null {
  const hidden = readsTexts(role) ? [] : found.filter(({ column }) => isPrivate(register, column))
  if (hidden.length > 0) {
    const names = hidden.map(columnTitle).join(", ")
    return `Tệp có ${names}: nội dung riêng, chỉ chi bộ được nhập. Hãy xóa các cột này rồi tải lên lại.`
  }
  const twice = found.find(
    ({ column }, index) => found.findIndex((other) => other.column.heading === column.heading) < index,
  )
  return twice ? `Tệp có hai cột “${twice.column.heading}”. Hãy bỏ bớt một cột.` : null
}

const isThere = (found: PlacedColumn[], { heading }: SheetColumn) =>
  found.some(({ column }) => column.heading === heading)

/** Required columns must be there; of repeated lines that the file has, all that a line must have. */
function missing(expected: SheetColumn[], found: PlacedColumn[]): string | null {
  const begun = new Set(found.flatMap(({ column }) => column.rows ?? []))
  const lacking = expected.filter(
    (column) =>
      !isThere(found, column) && (column.required || (column.rows && begun.has(column.rows) && !column.field.optional)),
  )
  if (lacking.length === 0) return null
  const names = lacking.map((column) => `“${column.heading}”`).join(", ")
  return `Tệp thiếu cột ${names}. Hãy tải tệp mẫu về và chép dữ liệu vào đúng cột.`
}

/** The columns by their headings, those of before too, also without what the template puts behind a label to explain it: "Chi bộ" for "Chi bộ (mã đơn vị)". */
function columnsByHeading(all: SheetColumn[]): Map<string, SheetColumn> {
  const known = new Map(all.map((column) => [headingKey(column.heading), column]))
  for (const column of all.filter(({ kind }) => kind === "field")) {
    const label = column.heading.replace(/ (?:\(mã đơn vị\)|– họ và tên \(năm sinh\))$/, "")
    for (const name of [label, ...(column.field.also ?? [])].map(headingKey)) {
      if (!known.has(name)) known.set(name, column)
    }
  }
  const unit = all.find(({ kind, field }) => kind === "field" && field.name === "unitId")
  for (const name of ["don vi", "ma don vi"]) if (unit && !known.has(name)) known.set(name, unit)
  return known
}

/** Finds the columns of a register's sheet by their headings, or says why this is not such a sheet. */
export function findLayout(
  register: Register,
  role: Role,
  { rows, from1904 }: Pick<SheetPart, "rows" | "from1904">,
): Layout | { refusal: string } {
  const all = allColumns(register)
  const known = columnsByHeading(all)
  const headings = findHeadings(rows, known)
  if (!headings) {
    return {
      refusal: `Không thấy dòng tiêu đề của mẫu “${register.term.name}”. Hãy tải tệp mẫu về, điền vào rồi tải lên lại.`,
    }
  }
  const found = headings.texts.flatMap((text, at) => {
    const column = known.get(headingKey(text))
    return column ? [{ at, column }] : []
  })
  const unread = unreadColumns(
    { headings: headings.texts, below: rows.slice(headings.last + 1) },
    {
      isKnown: (key) => known.has(key) || key === headingKey(REASON_HEADING),
      lacking: all.filter((column) => !isThere(found, column)).map(({ heading }) => heading),
    },
  )
  const expected = all.filter((column) => column.kind === "field" && (readsTexts(role) || !isPrivate(register, column)))
  const refusal = misplaced(register, role, found) ?? unread.misspelt ?? missing(expected, found)
  if (refusal) return { refusal }
  const columns = found.filter(({ column }) => column.kind !== "unitName")
  return { headingRow: headings.last, columns, unread: unread.told, from1904 }
}

/** The column of a path in the errors of a register (`issuedOn`, `items.2.action`), or undefined when the file has none. */
export function columnOfPath({ columns }: Layout, path: string): PlacedColumn | undefined {
  const [name, , inner] = path.split(".")
  return columns.find(
    ({ column }) => column.kind === "field" && fieldName(column) === name && (!inner || column.field.name === inner),
  )
}
