import type { Scope } from "@/lib/access/scope"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { readingOf } from "@/lib/uploads/kept-sheet"
import { findFile } from "@/lib/uploads/kept-files"
import { groupBy } from "../group-by"
import type { Register } from "../register-types"
import { columnWidth } from "../export/write-sheet"
import { sheetMeta } from "../sheet"
import { toCell } from "../sheet-text"
import { checkSheet, type ReadSheet } from "./check-sheet"
import { REASON_HEADING } from "./layout"
import type { ImportOptions } from "./options"

/** The lines of records that have errors, as they stand in the file, each with its reasons behind it. */
function wrongLines({ preview, lines, layout, rows }: ReadSheet) {
  const reasons = groupBy(preview.errors, ({ row }) => row)
  const wrong = new Set(
    rows.filter((fresh) => fresh.rows.some((row) => reasons.has(row))).flatMap((fresh) => fresh.rows),
  )
  const reasonOf = (row: number) =>
    (reasons.get(row) ?? []).map(({ column, message }) => (column ? `${column}: ${message}` : message)).join("\n")
  const known = lines.filter(({ row }) => wrong.has(row) || reasons.has(row))
  const told = new Set(known.map(({ row }) => row))
  const unread = [...reasons.keys()].filter((row) => !told.has(row))
  return [
    ...known.map(({ row, texts }) => [...texts.map(toCell), `Dòng ${row}: ${reasonOf(row)}`]),
    ...unread.map((row) => [...layout.columns.map(() => null), `Dòng ${row}: ${reasonOf(row)}`]),
  ]
}

/** The wrong lines of an uploaded file as an .xlsx file, to be mended and uploaded again; null when there is no such file (any more), or it is not read yet. */
export async function writeWrongLines(
  scope: Scope,
  register: Register,
  id: string | undefined,
  options: ImportOptions,
): Promise<Uint8Array | null> {
  const draft = await findFile(scope, register.key, id)
  const read = draft && (await readingOf(draft))
  if (!read) return null
  const sheet = await checkSheet(scope, register, read, options)
  if (!sheet.ok) return null
  const columns = sheet.layout.columns.map(({ column }) => {
    return {
      heading: column.heading,
      width: columnWidth(column),
      kind: column.field.kind === "date" ? "date" : "text",
    } as const
  })
  const reasons = { heading: REASON_HEADING, width: 60, kind: "text" } as const
  return writeWorkbook({
    sheets: [{ name: register.term.name, columns: [...columns, reasons], rows: wrongLines(sheet) }],
    meta: sheetMeta(register),
  })
}
