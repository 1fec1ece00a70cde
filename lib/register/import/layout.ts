import { readsTexts } from "@/lib/access/private-roles"
import type { Role } from "@/lib/access/roles"
import { fold } from "@/lib/format/fold"
import { columnLetter, type Cell } from "@/lib/office/cells"
import type { Register } from "../register-types"
import { allColumns, fieldName, isPrivate, type SheetColumn } from "../sheet"

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

/** Headings may stand below a title and a note. */
const deepestHeading = 15
const tallestHeadings = 3
/** What stands over the reasons in a file of lines that were left out; it may come back with them. */
export const REASON_HEADING = "Lý do chưa nhập"
const ignored = ["tt", "stt", "so tt", "so thu tu", "#", fold(REASON_HEADING)]

/** A column as Excel shows it: cột D “Ngày ban hành”. */
export function columnTitle({ at, column }: PlacedColumn): string {
  return `cột ${columnLetter(at)} “${column.heading}”`
}

/** Headings of a block of rows: one text for each column, and how many different columns of the register they name. */
interface Headings {
  last: number
  texts: string[]
  named: number
}

/** A heading over several columns stands over each of them: until the next one, where something stands below. */
function spread(rows: Cell[][], width: number): string[][] {
  return rows.map((row, at) => {
    let over = ""
    return Array.from({ length: width }, (_, c) => {
      const text = String(row[c] ?? "").trim()
      if (text) over = text
      return text || (rows.slice(at + 1).some((below) => (below[c] ?? null) !== null) ? over : "")
    })
  })
}

/** Of what stands over a column, the lowest text that names a column of the register, alone or with those above it; else the lowest of all. */
function headingOf(stack: string[], known: ReadonlyMap<string, SheetColumn>): string {
  const texts = stack.filter((text, i) => text && text !== stack[i - 1])
  const candidates = texts.flatMap((_, i) => [texts.slice(i).join(": "), texts.slice(i).join(" ")])
  return (
    [texts.at(-1) ?? "", ...candidates, ...texts.toReversed()].find((text) => known.has(fold(text))) ??
    texts.at(-1) ??
    ""
  )
}

function headingsOf(rows: Cell[][], first: number, height: number, known: ReadonlyMap<string, SheetColumn>): Headings {
  const block = rows.slice(first, first + height)
  const width = Math.max(0, ...block.map((row) => row.length))
  const stacks = spread(block, width)
  const texts = Array.from({ length: width }, (_, c) =>
    headingOf(
      stacks.map((row) => row[c] ?? ""),
      known,
    ),
  )
  const named = new Set(texts.map(fold).filter((text) => known.has(text))).size
  return { last: first + height - 1, texts, named }
}

/** The block of rows that names most columns; of several the one of fewest rows, then the first. */
function findHeadings(rows: Cell[][], known: ReadonlyMap<string, SheetColumn>): Headings | null {
  const heights = Array.from({ length: tallestHeadings }, (_, i) => i + 1)
  const blocks = heights.flatMap((height) =>
    rows.slice(0, deepestHeading).map((_, first) => headingsOf(rows, first, height, known)),
  )
  const most = Math.max(0, ...blocks.map(({ named }) => named))
  return most < 2 ? null : (blocks.find(({ named }) => named === most) ?? null)
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

/** Finds the columns of a register's sheet by their headings, or says why this is not such a sheet. */
export function findLayout(register: Register, role: Role, rows: Cell[][]): Layout | { refusal: string } {
  const all = allColumns(register)
  const known = new Map(all.map((column) => [fold(column.heading), column]))
  const headings = findHeadings(rows, known)
  if (!headings) {
    return {
      refusal: `Không thấy dòng tiêu đề của mẫu “${register.term.name}”. Hãy tải tệp mẫu về, điền vào rồi tải lên lại.`,
    }
  }
  const width = Math.max(...rows.slice(headings.last).map((row) => row.length), headings.texts.length)
  const places = Array.from({ length: width }, (_, at) => ({ at, text: fold(headings.texts[at] ?? "") }))
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
