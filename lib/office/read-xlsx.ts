import { zipSync } from "fflate"
import { cellRef, type CellValue, rangeRef, readXlsx, type Sheet } from "hucre/xlsx"
import { acceptRows, type Cell, refuse, refuseRowCount, type SheetRead } from "@/lib/office/cells"
import { refuseByContentType, refuseByMagic } from "@/lib/office/file-kind"
import { ElementCounter, TooMany } from "@/lib/office/sheet/count-elements"
import { MOST_AREA, tooFar, tooMany } from "@/lib/office/sheet/limits"
import { FILLED_ROW, measureSheet } from "@/lib/office/sheet/measure-sheet"
import { openWorkbook, type SheetEntry } from "@/lib/office/sheet/open-workbook"
import { isOwnSheet, META_SHEET, metaFromRows } from "@/lib/office/workbook-meta"
import { Archive, TooBig } from "@/lib/office/zip/unpack"

const MAX_INFLATED_BYTES = 50 * 1024 * 1024
const CONTENT_TYPES = "[Content_Types].xml"
const TOO_BIG = "Tệp bung ra quá lớn (trên 50 MB), không đọc được. Hãy chỉ giữ lại trang tính cần nhập."
const BROKEN = "Tệp Excel bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi tải lên."
/** Above this many rows a sheet is refused before it is parsed at all. */
const HOPELESS_ROWS = 100_000

type Parts = Map<string, Uint8Array>

interface ReadOptions {
  maxRows: number
  sheetName?: string
}

/** Carries an expected refusal out of the depth. */
class Refused extends Error {}

/**
 * Reads the first visible sheet (or the named one) of an .xlsx file together with the workbook's meta. `maxRows` counts rows
 * with any content, headings included. Formulas are refused: their stored result may be older than the cells they read.
 * Only for the process apart: a hostile file may still take seconds here; everybody else calls `readSheetApart`.
 */
export async function readSheet(bytes: Uint8Array, options: ReadOptions): Promise<SheetRead> {
  const wrongKind = refuseByMagic(bytes)
  if (wrongKind) return refuse(wrongKind)
  try {
    return await readWorkbook(bytes, options)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message)
    if (error instanceof TooMany && error.element === FILLED_ROW) return refuseRowCount(options.maxRows)
    if (error instanceof TooMany) return refuse(tooMany(error.element))
    if (error instanceof TooBig) return refuse(TOO_BIG)
    return refuse(BROKEN) // whatever the parsers stumbled over was in the file
  }
}

async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<SheetRead> {
  const archive = new Archive(bytes, MAX_INFLATED_BYTES)
  const counter = new ElementCounter()
  const wrongType = refuseByContentType(counted(archive.read(CONTENT_TYPES), counter))
  if (wrongType) throw new Refused(wrongType)
  const outline = openWorkbook((name) => counted(archive.read(name), counter))
  const sheet = pickSheet(outline.sheets, options.sheetName)
  const meta = outline.sheets.find(({ name }) => name === META_SHEET)
  const wanted = meta && meta !== sheet ? [sheet, meta] : [sheet]
  const names = [CONTENT_TYPES, ...outline.read, ...outline.shared, ...wanted.map(({ part }) => part)]
  const parts: Parts = new Map(names.flatMap((name) => [[name, archive.read(name) ?? new Uint8Array()]]))
  for (const name of outline.shared) counter.count(parts.get(name)!)
  const range = measure(parts, wanted, counter, Math.max(options.maxRows, HOPELESS_ROWS))
  const sheets = range === null ? [] : await parse(parts, wanted, range)
  return readParsed(sheet, sheets, options)
}

/** A part whose elements were counted before anybody parses it. */
function counted(part: Uint8Array | undefined, counter: ElementCounter): Uint8Array | undefined {
  if (part) counter.count(part)
  return part
}

function pickSheet(sheets: SheetEntry[], name: string | undefined): SheetEntry {
  const found = name
    ? sheets.find((sheet) => sheet.name === name)
    : sheets.find((sheet) => !sheet.isHidden && !isOwnSheet(sheet.name))
  if (found) return found
  throw new Refused(name ? `Tệp không có trang tính “${name}”.` : "Tệp không có trang tính nào.")
}

/** The rectangle that has content; null when nothing has. Cells that are only formatted reach further and are left out. */
function measure(parts: Parts, sheets: SheetEntry[], counter: ElementCounter, hopeless: number): string | null {
  const worksheets = new Set(sheets.map(({ part }) => part))
  const measures = [...worksheets].map((name) => measureSheet(parts.get(name)!, counter, hopeless))
  const [lastRow, lastColumn] = [furthest(measures, "lastRow"), furthest(measures, "lastColumn")]
  const far = measures.find((one) => one.far)?.far
  if (far) throw new Refused(tooFar(far.row, far.column))
  if ((lastRow + 1) * (lastColumn + 1) > MOST_AREA) throw new Refused(tooFar(lastRow, lastColumn))
  return lastRow < 0 ? null : rangeRef(0, 0, lastRow, lastColumn)
}

function furthest<Key extends string>(measures: Record<Key, number>[], key: Key): number {
  return Math.max(...measures.map((one) => one[key]))
}

/** The parser gets a fresh archive of exactly the parts that were counted, so it cannot see another one in the same bytes. */
async function parse(parts: Parts, sheets: SheetEntry[], range: string): Promise<Sheet[]> {
  const archive = zipSync(Object.fromEntries(parts), { level: 0 })
  const workbook = await readXlsx(archive, { sheets: sheets.map(({ name }) => name), range })
  return workbook.sheets
}

function readParsed({ name }: SheetEntry, sheets: Sheet[], { maxRows }: ReadOptions): SheetRead {
  const sheet = sheets.find((one) => one.name === name)
  const formula = sheet && findFormula(sheet)
  if (formula) return refuse(`Ô ${formula} là công thức; hãy dán giá trị (Paste Values) thay cho công thức.`)
  const meta = metaFromRows(sheets.find((one) => one.name === META_SHEET)?.rows ?? [])
  const rows = (sheet?.rows ?? []).map((row) => Array.from(row, toCell))
  return acceptRows(name, rows, meta, maxRows)
}

/** The first formula's cell name; hucre keys a cell by "row,column", both from 0. */
function findFormula(sheet: Sheet): string | null {
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue
    const [row = 0, column = 0] = key.split(",").map(Number)
    return cellRef(row, column)
  }
  return null
}

function toCell(value: CellValue | undefined): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  return value === undefined || value === "" ? null : value
}
