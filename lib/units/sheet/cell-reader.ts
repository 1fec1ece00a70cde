import type { z } from "zod"
import type { IsoDate } from "@/lib/format/dates"
import { plainCode } from "@/lib/format/code-key"
import { fold } from "@/lib/format/fold"
import { plainText } from "@/lib/format/plain-text"
import type { Cell } from "@/lib/office/cells"
import { looksLegacy, toUnicode } from "@/lib/office/legacy-text"
import { whyNoDay } from "@/lib/schema-parts"
import { unitDay } from "../schema"
import type { SheetErrors } from "./errors"
import type { Layout } from "./layout"

export interface UnitType {
  key: string
  name: string
}

const badDay = "Ngày chưa đúng. Hãy ghi dạng ngày/tháng/năm, ví dụ 01/07/2025."

const textOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? "" : plainText(String(cell)).trim())

/** Reads the cells of rows; what is wrong goes to the errors. */
export class CellReader<Key extends string> {
  private readonly types: Map<string, UnitType>

  constructor(
    private readonly layout: Layout<Key>,
    types: UnitType[],
    private readonly errors: SheetErrors<Key>,
  ) {
    this.types = new Map(types.map((type) => [fold(type.name), type]))
  }

  /** The rows below the headings with their numbers in Excel; empty ones are passed over. */
  filled(rows: Cell[][]): { row: number; cells: Cell[] }[] {
    return rows
      .map((cells, index) => ({ row: index + 1, cells }))
      .filter(({ row, cells }) => row > this.layout.headingRow + 1 && cells.length > 0)
  }

  text(cells: Cell[], key: Key): string {
    return textOf(cells[this.layout.at[key] ?? -1])
  }

  code(cells: Cell[], key: Key): string {
    return plainCode(this.text(cells, key))
  }

  missing(row: number, key: Key): void {
    this.errors.add(row, key, `Chưa nhập “${this.layout.columns[key].heading}”.`)
  }

  /** Whether a text is as its rule wants it, in today's letters. */
  fits(row: number, key: Key, text: string, rule: z.ZodType<string>): boolean {
    const legacy = looksLegacy(text)
    const parsed = rule.safeParse(text)
    if (legacy) {
      const told = `Chữ dùng phông cũ. Đổi sang Unicode sẽ là “${toUnicode(text, legacy)}”. Hãy đổi phông cả tệp rồi tải lên lại.`
      this.errors.add(row, key, told)
    } else if (!parsed.success) this.errors.add(row, key, parsed.error.issues[0]!.message)
    else return true
    return false
  }

  /** A type by its name; null when there is none of that name. */
  type(row: number, key: Key, text: string): UnitType | null {
    const type = this.types.get(fold(text))
    if (type) return type
    const names = [...this.types.values()].map(({ name }) => `“${name}”`).join(", ")
    this.errors.add(row, key, `Không có loại “${text}”. Hãy chọn một trong: ${names}.`)
    return null
  }

  /** Null = empty, undefined = not a day. */
  day(row: number, key: Key, text: string): IsoDate | null | undefined {
    if (text === "") return null
    const day = unitDay(text)
    if (day) return day
    this.errors.add(row, key, whyNoDay(text, badDay, this.layout.from1904))
    return undefined
  }
}
