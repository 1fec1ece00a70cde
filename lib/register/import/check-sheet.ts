import type { Scope } from "@/lib/access/scope"
import { formatDate } from "@/lib/format/dates"
import { isFormula, type SheetPart, type SheetRead } from "@/lib/office/cells"
import { pickSheet } from "@/lib/uploads/pick-sheet"
import { findRegisterTerm } from "@/lib/register-key"
import type { CheckedRow, Register } from "../register-types"
import { loadSheetLabels } from "../sheet-labels"
import { differingColumns } from "./differences"
import { groupLines, type SheetRecord } from "./group-lines"
import { columnOfPath, findLayout, type Layout } from "./layout"
import { readLines, type Line } from "./lines"
import { filledLines, readValues } from "./read-values"
import { ErrorList, type SheetError } from "./sheet-errors"
import { findStored, namesRecord } from "./stored-records"

const sampleSize = 5

/** The first lines as they were read, days as everywhere on the screen. */
function sampleOf({ columns }: Layout, lines: Line[]): ImportPreview["sample"] {
  const shown = (text: string, place: number) =>
    columns[place]?.column.field.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text
  return {
    headings: columns.map(({ column }) => column.heading),
    lines: lines.slice(0, sampleSize).map(({ row, texts }) => ({ row, texts: texts.map(shown) })),
  }
}

/** A new record of a sheet, checked, and the row it begins on. */
export interface FreshRow {
  row: number
  checked: CheckedRow
}

/** What an import would do. */
export interface ImportPreview {
  fresh: number
  unchanged: number
  errors: SheetError[]
  /** What is hardly true; it stands in nobody's way. */
  doubts: SheetError[]
  sample: { headings: string[]; lines: { row: number; texts: string[] }[] }
}

export type CheckedSheet = { ok: false; message: string } | { ok: true; preview: ImportPreview; rows: FreshRow[] }

function wrongRegister(register: Register, meta: Record<string, string>): string | null {
  if (!meta.register || meta.register === register.key) return null
  const other = findRegisterTerm(meta.register)?.name ?? "khác"
  return `Đây là tệp của sổ “${other}”, không phải “${register.term.name}”. Hãy mở đúng sổ rồi tải lên lại.`
}

/** Puts the messages of a checked record where its cells are. */
function placeErrors(layout: Layout, record: SheetRecord, messages: Record<string, string>, errors: ErrorList): void {
  for (const [path, message] of Object.entries(messages)) {
    const [name = "", index] = path.split(".")
    const line = index === undefined ? undefined : filledLines(layout, record, name)[Number(index)]
    errors.add((line ?? record.lines[0]!).row, columnOfPath(layout, path), message)
  }
}

async function checkRecords(
  scope: Scope,
  register: Register,
  layout: Layout,
  records: SheetRecord[],
  errors: ErrorList,
) {
  const stored = await findStored(scope, register, layout, records, errors)
  const labels = await loadSheetLabels(scope, register, [...stored.values()])
  const values = await readValues(scope, register, layout, { records, stored, labels, errors })
  let unchanged = 0
  for (const [record, known] of stored) {
    const changed = differingColumns(register, layout, known, values.get(record)!)
    if (changed.length === 0) unchanged++
    else {
      const names = changed.map(({ column }) => `“${column.heading}”`).join(", ")
      const message = `Bản ghi này đã có trong sổ và khác ở ${names}. Nhập tệp chỉ thêm bản ghi mới: hãy sửa bản ghi này trên màn hình.`
      errors.add(record.lines[0]!.row, changed[0], message)
    }
  }
  const fresh = records.filter((record) => !namesRecord(layout, record))
  const checked = await register.check(
    scope,
    fresh.map((record) => values.get(record)!),
  )
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.errors, errors))
  const doubts = new ErrorList()
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.doubts ?? {}, doubts))
  return { doubts, unchanged, rows: fresh.map((record, i) => ({ row: record.lines[0]!.row, checked: checked[i]! })) }
}

/** Formulas where something is read. */
function noteFormulas(part: SheetPart, layout: Layout, errors: ErrorList): void {
  for (const [row, column] of part.formulas) {
    const placed = row > layout.headingRow && layout.columns.find(({ at }) => at === column)
    if (placed) errors.add(row + 1, placed, isFormula([row, column]))
  }
}

/**
 * Reads a file's rows as a register's sheet and says what its import would do. Writes nothing. A file that is not such a sheet at all is refused
 * with one message; otherwise every wrong cell is named, and `rows` may be inserted only when there are no errors.
 */
export async function checkSheet(scope: Scope, register: Register, sheet: SheetRead): Promise<CheckedSheet> {
  if (!sheet.ok) return sheet
  const wrong = wrongRegister(register, sheet.meta)
  if (wrong) return { ok: false, message: wrong }
  const { part } = pickSheet(sheet, ({ rows }) => !("refusal" in findLayout(register, scope.actor.role, rows)))
  const layout = findLayout(register, scope.actor.role, part.rows)
  if ("refusal" in layout) return { ok: false, message: layout.refusal }
  const errors = new ErrorList()
  noteFormulas(part, layout, errors)
  const lines = readLines(register, layout, part.rows, errors)
  const records = groupLines(layout, lines)
  const { doubts, unchanged, rows } = await checkRecords(scope, register, layout, records, errors)
  const counts = { fresh: rows.length, unchanged }
  const said = { errors: errors.sorted(), doubts: doubts.sorted() }
  return { ok: true, preview: { ...counts, ...said, sample: sampleOf(layout, lines) }, rows }
}
