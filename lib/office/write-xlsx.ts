import {
  cellRef,
  type CellStyle,
  type CellValue,
  type Cell as OfficeCell,
  writeXlsx,
  type WriteSheet,
} from "hucre/xlsx"
import { columnLetter, type Cell } from "@/lib/office/cells"
import { DropDowns } from "@/lib/office/drop-downs"
import { linePoints, rowHeight } from "@/lib/office/row-height"
import { META_SHEET } from "@/lib/office/workbook-meta"

/** Empty rows below the data that carry the column's format, so that a typed "01" or "5/1/2026" stays what it was. */
const PREPARED_ROWS = 300
const PAGE = { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0 } as const
/** So many characters side by side can still be read on a page; wider sheets go over several pages. */
const WIDEST_PAGE = 240
/** Excel believes 1900 was a leap year: earlier days cannot be dates there. */
const FIRST_EXCEL_DAY = "1900-03-01"

export interface SheetColumn {
  heading: string
  /** In characters, as Excel counts widths. */
  width: number
  /** A count shows its thousands apart; other numbers (years) do not. */
  kind: "text" | "date" | "number" | "count"
  /** What the drop-down offers; Excel refuses anything else. */
  choices?: string[]
}

export interface SheetToWrite {
  name: string
  columns: SheetColumn[]
  /** In the order of the columns; dates as `yyyy-MM-dd`. */
  rows: Cell[][]
  /** A line of instructions above the headings, which then stand in row 2. */
  note?: string
  /** What a last row of sums is called: a formula under every column of numbers; nothing is to be filled in below. */
  total?: string
  /** The word before a number ("gần"), by `row,column` of the rows, the row of sums after the last: the cell holds the number and shows both. */
  words?: ReadonlyMap<string, string>
  /** How many columns stay in sight when the sheet is scrolled sideways. */
  frozenColumns?: number
}

export interface WorkbookToWrite {
  sheets: SheetToWrite[]
  /** What the workbook is; kept in a hidden sheet and given back by `readSheet`. */
  meta?: Record<string, string>
}

const FONT = { name: "Times New Roman", size: 12 }
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F5F5F2" } },
  alignment: { wrapText: true, vertical: "center" },
  border: { bottom: { style: "medium" } },
}
const NOTE: CellStyle = { font: { ...FONT, italic: true }, alignment: { wrapText: true, vertical: "top" } }
const COUNT_HEADING: CellStyle = { ...HEADING, alignment: { ...HEADING.alignment, horizontal: "right" } }
/** Thousands apart, in the manner of whoever opens the file. */
const COUNT: CellStyle = { numFmt: "#,##0", alignment: { vertical: "top" } }
const TOTAL: CellStyle = { font: { ...FONT, bold: true }, numFmt: "#,##0", border: { top: { style: "medium" } } }
const BODY: Record<SheetColumn["kind"], CellStyle> = {
  text: { numFmt: "@", alignment: { vertical: "top", wrapText: true } },
  date: { numFmt: "dd/mm/yyyy", alignment: { vertical: "top", horizontal: "left" } },
  number: { alignment: { vertical: "top" } },
  count: COUNT,
}

/**
 * An .xlsx workbook: styled, frozen headings that repeat on every printed page (A4 landscape, numbered; of a wide sheet its first columns too), drop-downs, real dates, sums as formulas,
 * rows high enough for their texts. Text is always a text cell, so one that begins with = + - @ is never a formula.
 */
export async function writeWorkbook({ sheets, meta }: WorkbookToWrite): Promise<Uint8Array> {
  const dropDowns = new DropDowns()
  const visible = sheets.map((sheet) => layOut({ ...sheet, name: sheetName(sheet.name) }, dropDowns))
  const metaSheet: WriteSheet[] = meta ? [{ name: META_SHEET, rows: Object.entries(meta), veryHidden: true }] : []
  return writeXlsx({
    sheets: [...visible, ...dropDowns.sheets(), ...metaSheet],
    namedRanges: visible.map(({ name }, at) => repeatHeadings(name, sheets[at]!)),
    defaultFont: FONT,
  })
}

function layOut(sheet: SheetToWrite, dropDowns: DropDowns): WriteSheet {
  const { name, columns, rows, note, frozenColumns } = sheet
  const headingRow = note ? 1 : 0
  const place = notePlace(sheet)
  const noteRows = note ? [[...Array<null>(place.startCol).fill(null), note]] : []
  const body = rows.map((row) => columns.map((column, c) => toValue(row[c] ?? null, column.kind)))
  const below = sheet.total === undefined ? PREPARED_ROWS : 1
  const prepared = Array.from({ length: below }, () => columns.map(() => null))
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: bodyStyle(sheet, kind) })),
    rows: [...noteRows, columns.map(({ heading }) => escapeText(heading)), ...body, ...prepared],
    cells: new Map([
      ...headingCells(sheet, headingRow),
      ...(note ? [[`0,${place.startCol}`, { style: NOTE }] as const] : []),
      ...wordCells(sheet, headingRow + 1),
      ...totalCells(sheet, headingRow + 1),
    ]),
    merges: note ? [{ startRow: 0, endRow: 0, ...place }] : [],
    rowDefs: new Map(heightsOf(sheet)),
    freezePane: { rows: headingRow + 1, columns: frozenColumns },
    dataValidations: columns.flatMap(({ choices }, c) =>
      choices?.length ? [dropDowns.rule(c, headingRow + 2, choices)] : [],
    ),
    pageSetup: { ...PAGE, fitToWidth: pagesAcross(sheet), showGridLines: true },
    headerFooter: { oddFooter: "&C&P/&N" },
  }
}

/**
 * The columns over which the note goes. Of a sheet that prints over several pages those of the first page alone, less the columns that the others
 * repeat: they would each show a piece of it.
 */
function notePlace(sheet: SheetToWrite): { startCol: number; endCol: number } {
  const { columns } = sheet
  const across = pagesAcross(sheet)
  if (across === 1) return { startCol: 0, endCol: Math.max(columns.length - 1, 1) }
  const page = wholeWidth(columns) / across
  const startCol = repeatedColumns(sheet)
  const beyond = columns.findIndex((_, c) => wholeWidth(columns.slice(0, c + 1)) > page)
  return { startCol, endCol: Math.max(startCol + 1, beyond - 1) }
}

const wholeWidth = (columns: SheetColumn[]) => columns.reduce((sum, { width }) => sum + width, 0)

/** Numbers that are only read are told apart by thousands; those that are typed stay as they are typed. */
function bodyStyle({ total }: SheetToWrite, kind: SheetColumn["kind"]): CellStyle {
  return kind === "number" && total !== undefined ? COUNT : BODY[kind]
}

function headingCells({ columns, total }: SheetToWrite, row: number): [string, Partial<OfficeCell>][] {
  return columns.map(({ kind }, c) => {
    const style = kind === "number" && total !== undefined ? COUNT_HEADING : HEADING
    return [`${row},${c}`, { style }]
  })
}

/** Rows that need more than a line, and every row of what is only read; bold headings run wider than their letters count. */
function heightsOf(sheet: SheetToWrite): [number, { height: number }][] {
  const { columns, rows, note, total } = sheet
  const widths = columns.map(({ width }) => width)
  const place = notePlace(sheet)
  const noted = wholeWidth(columns.slice(place.startCol, place.endCol + 1))
  const usual = total === undefined ? undefined : linePoints
  const texts = (row: Cell[]) => columns.map((_, c) => (typeof row[c] === "string" ? row[c] : null))
  const headings = columns.map(({ heading }) => heading)
  const bold = widths.map((width) => width * 0.85)
  const body = rows.map((row) => rowHeight(texts(row), widths) ?? usual)
  const heights = [...(note ? [Math.max(32, rowHeight([note], [noted]) ?? 0)] : []), rowHeight(headings, bold), ...body]
  return heights.flatMap((height, row) => (height === undefined ? [] : [[row, { height }]]))
}

/** A number format that shows a word before the number. */
const worded = (word: string) => `"${word.replaceAll('"', "")} "#,##0`

/** Numbers with a word; `first` is the row of the first of the data. */
function wordCells({ rows, words }: SheetToWrite, first: number): [string, Partial<OfficeCell>][] {
  return [...(words ?? [])].flatMap(([at, word]) => {
    const [row, column] = at.split(",").map(Number) as [number, number]
    const value = rows[row]?.[column]
    return typeof value === "number"
      ? [[`${first + row},${column}`, { value, style: { ...COUNT, numFmt: worded(word) } }]]
      : []
  })
}

/** The row under the data; `first` is the row of the first of them. No sum stands where numbers are missing and all that is there is nothing. */
function totalCells({ columns, rows, total, words }: SheetToWrite, first: number): [string, Partial<OfficeCell>][] {
  if (total === undefined) return []
  const last = first + rows.length - 1
  return columns.map(({ kind }, c) => {
    const at = `${last + 1},${c}`
    if (c === 0) return [at, { value: total, style: TOTAL }]
    const sum = rows.reduce((all, row) => all + (typeof row[c] === "number" ? row[c] : 0), 0)
    const isUnknown = sum === 0 && rows.some((row) => typeof row[c] !== "number")
    if (kind !== "number" || rows.length === 0 || isUnknown) return [at, { style: TOTAL }]
    const word = words?.get(`${rows.length},${c}`)
    const style = word ? { ...TOTAL, numFmt: worded(word) } : TOTAL
    return [at, { formula: `SUM(${cellRef(first, c)}:${cellRef(last, c)})`, formulaResult: sum, style }]
  })
}

/** Excel refuses a file whose sheet name holds one of these or is longer than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31)
}

/** Over how many pages side by side a sheet is printed. */
function pagesAcross({ columns }: SheetToWrite): number {
  return Math.max(1, Math.ceil(wholeWidth(columns) / WIDEST_PAGE))
}

/** How many of the first columns stand on each of those pages. */
const repeatedColumns = ({ frozenColumns }: SheetToWrite) => Math.max(1, frozenColumns ?? 1)

/** hucre's own print titles leave a sheet name with spaces unquoted, which Excel calls a damaged file. */
function repeatHeadings(name: string, sheet: SheetToWrite) {
  const row = sheet.note ? 2 : 1
  const last = columnLetter(repeatedColumns(sheet) - 1)
  const columns = pagesAcross(sheet) > 1 ? `'${name}'!$A:$${last},` : ""
  return { name: "_xlnm.Print_Titles", scope: name, range: `${columns}'${name}'!$${row}:$${row}` }
}

function toValue(cell: Cell, kind: SheetColumn["kind"]): CellValue {
  if (typeof cell !== "string") return cell
  const isDay = kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= FIRST_EXCEL_DAY
  return isDay ? new Date(`${cell}T00:00:00Z`) : escapeText(cell)
}

/** Keeps a literal "_x0041_" from being read as the escape for "A". */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
}
