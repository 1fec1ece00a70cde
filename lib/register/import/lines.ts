import { headingKey } from "@/lib/format/heading-key"
import { cellName, isFormula, type Cell, type CellPlace, type SheetPart } from "@/lib/office/cells"
import { toUnicode } from "@/lib/office/legacy-text"
import { groupBy } from "../group-by"
import { cellText } from "../sheet-text"
import { countHidden, withoutHidden } from "@/lib/uploads/hidden-parts"
import { withoutMerges } from "@/lib/uploads/merged-cells"
import { withoutDittos } from "./dittos"
import type { Findings } from "./findings"
import { numberPlace, type Layout } from "./layout"
import { findOldFonts, type RawLine } from "./old-fonts"
import type { ImportOptions } from "./options"
import { isErrorValue, numbersColumns, RowKinds } from "@/lib/uploads/row-kinds"

/** A line of a file with content: its row as Excel counts, and the text of each column of the layout. */
export interface Line {
  row: number
  texts: string[]
}

/** The lines that are read, the fonts that some of their cells seem to be of, and how many of the lines are hidden in Excel. */
export interface ReadLines {
  lines: Line[]
  fonts: ReturnType<typeof findOldFonts>
  hidden: number
}

/** Without the powers of ten by which large numbers are written otherwise: 1e+21. */
const plainNumber = new Intl.NumberFormat("vi-VN", { useGrouping: false, maximumFractionDigits: 20 })

function rawText(cell: Cell | undefined): string {
  if (typeof cell === "boolean") return cell ? "x" : ""
  if (typeof cell === "number") return plainNumber.format(cell)
  return cell ?? ""
}

/** Reads the rows below the headings one by one: which of them are records, and what their cells say. */
class LineReader {
  private readonly must: number[]
  private readonly repeated: number[]
  private readonly headings: string[]
  private readonly named: number
  private readonly formulas: Map<number, CellPlace[]>
  private readonly kinds = new RowKinds()

  constructor(
    private readonly layout: Layout,
    part: SheetPart,
    private readonly findings: Findings,
  ) {
    const places = layout.columns.map(({ column }, place) => ({ column, place }))
    this.must = places.filter(({ column }) => !column.rows && column.required).map(({ place }) => place)
    this.repeated = places.filter(({ column }) => column.rows).map(({ place }) => place)
    this.named = numberPlace(layout)
    this.headings = layout.columns.map(({ column }) => headingKey(column.heading))
    this.formulas = groupBy(part.formulas, ([row]) => row)
  }

  /** A row as its cells say it; null for one that is no record, which is told. */
  read(cells: Cell[], index: number): RawLine | null {
    const raw = this.layout.columns.map(({ at }) => rawText(cells[at]))
    const texts = raw.map(cellText)
    if (texts.every((text) => text === "")) return null
    const why = this.noRecord(cells, texts)
    if (why !== undefined) {
      if (why !== "") this.findings.leaveOut(index + 1, why)
      return null
    }
    if (this.isTooEmpty(texts, index)) return null
    this.noteWrong(texts, index)
    return { row: index + 1, raw }
  }

  /** What a row is that is no record: empty text where nobody needs to be told, undefined for a record. */
  private noRecord(cells: Cell[], texts: string[]): string | undefined {
    if (texts.filter((text, place) => headingKey(text) === this.headings[place]).length >= 2) return ""
    const said = cells.map((cell) => cellText(rawText(cell))).filter(Boolean)
    if (numbersColumns(said)) return ""
    if (this.must.every((place) => texts[place]) || this.isNamed(texts)) return undefined
    const goesOn = this.repeated.some((place) => texts[place])
    return this.kinds.whyNoRecord(said, this.must.length > 1 && !goesOn)
  }

  private isNamed(texts: string[]): boolean {
    return this.named >= 0 && Boolean(texts[this.named])
  }

  /** A row that lacks several things is told of once, instead of at each of its cells. */
  private isTooEmpty(texts: string[], index: number): boolean {
    const missing = this.must.filter((place) => !texts[place])
    if (missing.length < 2 || this.isNamed(texts) || this.repeated.some((place) => texts[place])) return false
    const names = missing.map((place) => `“${this.layout.columns[place]!.column.heading}”`).join(", ")
    this.findings.add(index + 1, undefined, `Dòng này thiếu ${names}. Nếu không phải bản ghi, hãy xóa dòng.`)
    return true
  }

  private noteWrong(texts: string[], index: number): void {
    for (const [, at] of this.formulas.get(index) ?? []) {
      const placed = this.layout.columns.find((one) => one.at === at)
      if (placed) this.findings.add(index + 1, placed, isFormula([index, at]))
    }
    texts.forEach((text, place) => {
      const placed = this.layout.columns[place]!
      if (isErrorValue(text))
        this.findings.add(
          index + 1,
          placed,
          `Ô ${cellName(index, placed.at)} là lỗi của Excel (${text}). Hãy ghi giá trị đúng vào ô này.`,
        )
    })
  }
}

/**
 * The lines below the headings. Rows that number the columns, totals, groups and signatures are left out and told; merged cells and ditto marks are
 * filled; errors of Excel and formulas are errors of their cells.
 */
export function readLines(layout: Layout, sheet: SheetPart, options: ImportOptions, findings: Findings): ReadLines {
  const part = options.leaveOutHidden ? withoutHidden(sheet) : sheet
  const reader = new LineReader(layout, part, findings)
  const found = unmerged(layout, part, findings).flatMap((cells, index) =>
    index <= layout.headingRow ? [] : (reader.read(cells, index) ?? []),
  )
  const raw = withoutDittos(found, layout, findings)
  const fonts = findOldFonts(raw, layout.columns.length)
  const lines = raw.map((line) => ({ row: line.row, texts: textsOf(line, fonts, options) }))
  return { lines, fonts, hidden: countHidden(sheet, layout.headingRow) }
}

function unmerged({ headingRow, columns }: Layout, part: SheetPart, findings: Findings): SheetPart["rows"] {
  const read = columns.map(({ at, column }) => ({ at, isCount: column.field.kind === "count" }))
  const { rows, counts, told } = withoutMerges(part, headingRow, read)
  for (const { row, at, message } of counts)
    findings.add(
      row + 1,
      columns.find((placed) => placed.at === at),
      message,
    )
  told.forEach((message) => findings.tell(message))
  return rows
}

function textsOf(line: RawLine, fonts: ReadLines["fonts"], { oldFonts }: ImportOptions): string[] {
  return line.raw.map((text, place) => {
    const font = oldFonts === "convert" ? fonts.get(place) : undefined
    return cellText(font?.cells.has(line) ? toUnicode(text, font.kind) : text)
  })
}
