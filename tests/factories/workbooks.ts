import { readXlsx } from "hucre/xlsx"
import { readSheet } from "@/lib/office/read-xlsx"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import type { Cell } from "@/lib/office/cells"

/** The rows of a file's first sheet, row 1 first. */
export async function sheetRows(bytes: Uint8Array): Promise<Cell[][]> {
  const sheet = await readSheet(bytes, { maxRows: 100_000 })
  if (!sheet.ok) throw new Error(sheet.message)
  return sheet.rows
}

/** A plain workbook of these rows, the first of which becomes its headings; `meta` says what it claims to be. */
export async function workbookOf(rows: Cell[][], meta?: Record<string, string>): Promise<Uint8Array> {
  const [headings = [], ...body] = rows
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => ({
    heading: String(headings[at] ?? ""),
    width: 20,
    kind: "text" as const,
  }))
  return writeWorkbook({ sheets: [{ name: "Trang 1", columns, rows: body }], meta })
}

/** The same file with the rows of its first sheet changed; all cells become text, as when somebody pastes values. */
export async function rewriteSheet(bytes: Uint8Array, change: (rows: Cell[][]) => Cell[][]): Promise<Uint8Array> {
  const sheet = await readSheet(bytes, { maxRows: 100_000 })
  if (!sheet.ok) throw new Error(sheet.message)
  return workbookOf(change(sheet.rows), sheet.meta)
}

/** The drop-down lists of a file's first sheet, by the letter of their column. */
export async function dropDowns(bytes: Uint8Array): Promise<Record<string, string[]>> {
  const workbook = await readXlsx(bytes)
  const rules = workbook.sheets[0]?.dataValidations ?? []
  return Object.fromEntries(rules.map((rule) => [rule.range.replace(/\d.*/, ""), rule.values ?? []]))
}

const documentHeadings = ["Đơn vị giữ văn bản (mã đơn vị)", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]

/** A sheet of documents of a unit, one for each symbol. */
export function documentWorkbook(code: string, ...symbols: string[]) {
  const rows = symbols.map((symbol) => [code, "Kế hoạch", symbol, "2026-01-05", "Học tập và làm theo"])
  return workbookOf([documentHeadings, ...rows])
}
