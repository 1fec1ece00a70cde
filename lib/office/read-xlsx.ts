import { zipSync } from "fflate"
import { type CellValue, cellRef, readXlsx, type Sheet } from "hucre/xlsx"
import { acceptRows, type Cell, refuse, refuseRowCount, type SheetRead } from "@/lib/office/cells"
import { refuseByContentType, refuseByMagic } from "@/lib/office/file-kind"
import { hasMoreRows } from "@/lib/office/row-count"
import { unpack } from "@/lib/office/unpack"
import { isOwnSheet, META_SHEET, metaFromRows } from "@/lib/office/workbook-meta"

const MAX_INFLATED_BYTES = 50 * 1024 * 1024
const TOO_BIG = "Tệp bung ra quá lớn (trên 50 MB), không đọc được. Hãy chỉ giữ lại trang tính cần nhập."
const BROKEN = "Tệp Excel bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi tải lên."
/** Above this many rows a sheet is refused before it is parsed at all. */
const HOPELESS_ROWS = 100_000

interface ReadOptions {
  maxRows: number
  sheetName?: string
}

/**
 * Reads the first visible sheet (or the named one) of an .xlsx file together with the workbook's meta. `maxRows` counts rows
 * with any content, headings included. Formulas are refused: their stored result may be older than the cells they read.
 */
export async function readSheet(bytes: Uint8Array, options: ReadOptions): Promise<SheetRead> {
  const wrongKind = refuseByMagic(bytes)
  if (wrongKind) return refuse(wrongKind)
  const unpacked = unpack(bytes, MAX_INFLATED_BYTES)
  if (!unpacked.ok) return refuse(unpacked.reason === "too-big" ? TOO_BIG : BROKEN)
  const wrongType = refuseByContentType(unpacked.parts.get("[Content_Types].xml"))
  if (wrongType) return refuse(wrongType)
  if (hasMoreRows(unpacked.parts, Math.max(options.maxRows, HOPELESS_ROWS))) return refuseRowCount(options.maxRows)
  const sheets = await parse(unpacked.parts)
  return sheets ? readParsed(sheets, options) : refuse(BROKEN)
}

/** The parser gets a fresh archive of exactly the parts that were measured, so it cannot see another one in the same bytes. */
async function parse(parts: Map<string, Uint8Array>): Promise<Sheet[] | null> {
  const wanted = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name) && !name.startsWith("xl/worksheets/_rels/"))
  try {
    const workbook = await readXlsx(zipSync(Object.fromEntries(wanted), { level: 0 }))
    return workbook.sheets
  } catch {
    return null // whatever the parser stumbled over was in the file
  }
}

function readParsed(sheets: Sheet[], { maxRows, sheetName }: ReadOptions): SheetRead {
  const sheet = pickSheet(sheets, sheetName)
  if (!sheet) return refuse(sheetName ? `Tệp không có trang tính “${sheetName}”.` : "Tệp không có trang tính nào.")
  const formula = findFormula(sheet)
  if (formula) return refuse(`Ô ${formula} là công thức; hãy dán giá trị (Paste Values) thay cho công thức.`)
  const meta = metaFromRows(sheets.find(({ name }) => name === META_SHEET)?.rows ?? [])
  const rows = sheet.rows.map((row) => Array.from(row, toCell))
  return acceptRows(sheet.name, rows, meta, maxRows)
}

function pickSheet(sheets: Sheet[], name: string | undefined): Sheet | undefined {
  if (name) return sheets.find((sheet) => sheet.name === name)
  return sheets.find((sheet) => !sheet.hidden && !sheet.veryHidden && !isOwnSheet(sheet.name))
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
  return value === undefined || value === "" ? null : value
}
