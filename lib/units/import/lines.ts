import type { IsoDate } from "@/lib/format/dates"
import { fold } from "@/lib/format/fold"
import type { Cell } from "@/lib/office/cells"
import { looksLegacy, toUnicode } from "@/lib/office/legacy-text"
import { unitCodeText, unitDay, unitName } from "../schema"
import { unitColumns, type Layout, type UnitColumn } from "./columns"
import type { UnitErrors } from "./errors"

export interface UnitType {
  key: string
  name: string
}

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

const missing = (column: UnitColumn) => `Chưa nhập “${unitColumns[column].heading}”.`
const badDay = "Ngày chưa đúng. Hãy ghi dạng ngày/tháng/năm, ví dụ 01/07/2025."

const textOf = (cell: Cell | undefined) =>
  cell === null || cell === undefined ? "" : String(cell).normalize("NFC").trim()

/** Reads the cells of one row; what is wrong goes to the errors and comes out as null. */
class LineReader {
  constructor(
    private readonly layout: Layout,
    private readonly types: Map<string, UnitType>,
    private readonly errors: UnitErrors,
  ) {}

  read(row: number, cells: Cell[]): Partial<UnitLine> & { code: string } {
    const text = (column: UnitColumn) => textOf(cells[this.layout.at[column] ?? -1])
    const [code, name] = [text("code"), text("name")]
    const [from, to] = [this.day(row, "from", text("from")), this.day(row, "to", text("to"))]
    if (text("from") === "") this.errors.add(row, "from", missing("from"))
    if (from && to && to < from) this.errors.add(row, "to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.")
    const good =
      this.text(row, "code", code) && this.text(row, "name", name) && from && to !== undefined && !(to && to < from)
    const type = this.type(row, text("type"))
    return good && type ? { row, code, name, type, parentCode: text("parent") || null, from, to } : { code }
  }

  private text(row: number, column: "code" | "name", text: string): boolean {
    const legacy = column === "name" ? looksLegacy(text) : null
    const parsed = (column === "name" ? unitName : unitCodeText).safeParse(text)
    if (text === "") this.errors.add(row, column, missing(column))
    else if (legacy)
      this.errors.add(
        row,
        column,
        `Chữ dùng phông cũ. Đổi sang Unicode sẽ là “${toUnicode(text, legacy)}”. Hãy đổi phông cả tệp rồi tải lên lại.`,
      )
    else if (!parsed.success) this.errors.add(row, column, parsed.error.issues[0]!.message)
    else return true
    return false
  }

  private type(row: number, text: string): UnitType | null {
    const type = this.types.get(fold(text))
    const names = [...this.types.values()].map(({ name }) => `“${name}”`).join(", ")
    if (!type)
      this.errors.add(row, "type", text ? `Không có loại “${text}”. Hãy chọn một trong: ${names}.` : missing("type"))
    return type ?? null
  }

  /** Null = empty, undefined = not a day. */
  private day(row: number, column: "from" | "to", text: string): IsoDate | null | undefined {
    if (text === "") return null
    const day = unitDay(text)
    if (day) return day
    this.errors.add(row, column, badDay)
    return undefined
  }
}

const isWhole = (line: Partial<UnitLine>): line is UnitLine => line.row !== undefined

/** The lines below the headings; empty rows are passed over. */
export function readLines(rows: Cell[][], layout: Layout, types: UnitType[], errors: UnitErrors): ReadLines {
  const byName = new Map(types.map((type) => [fold(type.name), type]))
  const reader = new LineReader(layout, byName, errors)
  const filled = rows
    .map((cells, index) => ({ cells, index }))
    .filter(({ cells, index }) => index > layout.headingRow && cells.length > 0)
  const read = filled.map(({ cells, index }) => reader.read(index + 1, cells))
  return { lines: read.filter(isWhole), codes: new Set(read.map(({ code }) => code).filter(Boolean)) }
}
