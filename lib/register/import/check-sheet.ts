import type { RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { formatDate } from "@/lib/format/dates"
import type { SheetRead } from "@/lib/office/cells"
import { pickSheet } from "@/lib/uploads/pick-sheet"
import { findRegisterTerm } from "@/lib/register-key"
import type { Register, StoredRecord } from "../register-types"
import { loadSheetLabels } from "../sheet-labels"
import { differingColumns } from "./differences"
import type { FreshRow } from "./fresh-row"
import { Findings, type LeftOut, type SheetError } from "./findings"
import { groupLines, type SheetRecord } from "./group-lines"
import { columnOfPath, columnTitle, findLayout, type Layout } from "./layout"
import { readLines, type Line } from "./lines"
import { tellOldFonts, type OldFont } from "./old-fonts"
import { undecided, type ImportOptions } from "./options"
import { filledLines, readValues } from "./read-values"
import { knownRows, withChanges, workOf, type KnownRow, type TwiceRow } from "./same-rows"
import { findStored, namesRecord } from "./stored-records"

const sampleSize = 5

/** What an import would do. */
export interface ImportPreview {
  /** The sheet that was read, and the visible ones that were not. */
  sheetName: string
  otherSheets: string[]
  /** Lines that Excel hides, whether they are left out or not, and the columns that it hides though they are read. */
  hiddenRows: number
  hiddenColumns: string[]
  oldFonts: OldFont[]
  leftOut: LeftOut[]
  told: string[]
  fresh: number
  /** Of the new records those without an error. */
  good: number
  unchanged: number
  errors: SheetError[]
  /** What is hardly true; it stands in nobody's way. */
  doubts: SheetError[]
  /** Records that are there already, with what the file would change in them; and lines that stand in the file twice. */
  known: KnownRow[]
  twice: TwiceRow[]
  /** How many new records would be written, and how many stored ones overwritten. */
  toWrite: { fresh: number; updates: number }
  sample: { headings: string[]; lines: { row: number; texts: string[] }[] }
}

/** A sheet that was read and checked: its lines, for those that are wrong to be given back, and its new records. */
export interface ReadSheet {
  ok: true
  preview: ImportPreview
  layout: Layout
  lines: Line[]
  rows: FreshRow[]
}

export type CheckedSheet = { ok: false; message: string } | ReadSheet

/** The first lines as they were read, days as everywhere on the screen. */
function sampleOf({ columns }: Layout, lines: Line[]): ImportPreview["sample"] {
  const shown = (text: string, place: number) =>
    columns[place]?.column.field.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text
  return {
    headings: columns.map(({ column }) => column.heading),
    lines: lines.slice(0, sampleSize).map(({ row, texts }) => ({ row, texts: texts.map(shown) })),
  }
}

function wrongRegister(register: Register, meta: Record<string, string>): string | null {
  if (!meta.register || meta.register === register.key) return null
  const other = findRegisterTerm(meta.register)?.name ?? "khác"
  return `Đây là tệp của sổ “${other}”, không phải “${register.term.name}”. Hãy mở đúng sổ rồi tải lên lại.`
}

/** Puts the messages of a checked record where its cells are. */
function placeErrors(layout: Layout, record: SheetRecord, messages: Record<string, string>, findings: Findings): void {
  for (const [path, message] of Object.entries(messages)) {
    const [name = "", index] = path.split(".")
    const line = index === undefined ? undefined : filledLines(layout, record, name)[Number(index)]
    findings.add((line ?? record.lines[0]!).row, columnOfPath(layout, path), message)
  }
}

async function checkRecords(
  scope: Scope,
  register: Register,
  layout: Layout,
  records: SheetRecord[],
  findings: Findings,
) {
  const stored = await findStored(scope, register, layout, records, findings)
  const labels = await loadSheetLabels(scope, register, [...stored.values()])
  const values = await readValues(scope, register, layout, { records, stored, labels, findings })
  const { unchanged, changed } = await checkStored(scope, register, layout, { stored, values, findings })
  const fresh = records.filter((record) => !namesRecord(layout, record))
  const checked = await register.check(
    scope,
    fresh.map((record) => values.get(record)!),
  )
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.errors, findings))
  const rows = fresh.map((record, i): FreshRow => {
    const rows = record.lines.map(({ row }) => row)
    return { row: rows[0]!, rows, raw: values.get(record)!, checked: checked[i]! }
  })
  const doubts = new Findings()
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.doubts ?? {}, doubts))
  return { unchanged, changed, doubts: doubts.sorted(), rows }
}

interface StoredLines {
  stored: Map<SheetRecord, StoredRecord>
  values: Map<SheetRecord, RawValues>
  findings: Findings
}

/** The lines that name a record by its number: how many say what is stored, and those that say something else. Private texts are not changed by files. */
async function checkStored(
  scope: Scope,
  register: Register,
  layout: Layout,
  { stored, values, findings }: StoredLines,
) {
  const changed: Omit<KnownRow, "changes">[] = []
  let unchanged = 0
  for (const [record, known] of stored) {
    const raw = values.get(record)!
    const columns = differingColumns(register, layout, known, raw)
    const row = record.lines[0]!.row
    if (columns.length === 0) unchanged++
    else if (register.privateFields.length > 0) {
      const names = columns.map(({ column }) => `“${column.heading}”`).join(", ")
      const message = `Bản ghi này đã có trong sổ và khác ở ${names}. Hãy sửa bản ghi này trên màn hình.`
      findings.add(row, columns[0], message)
    } else {
      placeErrors(layout, record, await register.problems(scope, { ...known, values: raw }), findings)
      changed.push({ row, record: known, raw, isNamed: true })
    }
  }
  return { unchanged, changed: await withChanges(scope, register, changed) }
}

/** The new records none of whose lines has an error. */
export function withoutErrors({ preview, rows }: ReadSheet): FreshRow[] {
  const wrong = new Set(preview.errors.map(({ row }) => row))
  return rows.filter((fresh) => !fresh.rows.some((row) => wrong.has(row)))
}

/**
 * Reads a file's rows as a register's sheet and says what its import would do. Writes nothing. A file that is not such a sheet at all is refused
 * with one message; otherwise every wrong cell is named, and what has no error may be inserted.
 */
export async function checkSheet(
  scope: Scope,
  register: Register,
  sheet: SheetRead,
  options: ImportOptions = undecided,
): Promise<CheckedSheet> {
  if (!sheet.ok) return sheet
  const wrong = wrongRegister(register, sheet.meta)
  if (wrong) return { ok: false, message: wrong }
  const layoutOf = (rows: typeof sheet.rows) => findLayout(register, scope.actor.role, rows)
  const { part, others } = pickSheet(sheet, ({ rows }) => !("refusal" in layoutOf(rows)), options.sheet)
  const layout = layoutOf(part.rows)
  if ("refusal" in layout) return { ok: false, message: layout.refusal }
  const findings = new Findings()
  const { lines, fonts, hidden } = readLines(layout, part, options, findings)
  const records = groupLines(layout, lines)
  const { unchanged, changed, doubts, rows } = await checkRecords(scope, register, layout, records, findings)
  const preview: ImportPreview = {
    sheetName: part.sheetName,
    otherSheets: sheet.meta.register ? [] : others,
    hiddenRows: hidden,
    hiddenColumns: layout.columns.filter(({ at }) => part.hiddenColumns.includes(at)).map(columnTitle),
    oldFonts: tellOldFonts(register, layout, fonts),
    leftOut: findings.leftOut,
    told: findings.told,
    fresh: rows.length,
    good: 0,
    unchanged,
    errors: findings.sorted(),
    doubts,
    known: [],
    twice: [],
    toWrite: { fresh: 0, updates: 0 },
    sample: sampleOf(layout, lines),
  }
  const read: ReadSheet = { ok: true, preview, layout, lines, rows }
  const good = withoutErrors(read)
  const { known, twice } = await knownRows(scope, register, good)
  const wrongRows = new Set(preview.errors.map(({ row }) => row))
  const named = changed.filter(({ row }) => !wrongRows.has(row))
  const there = { known: [...named, ...known], twice }
  const { fresh, updates } = workOf(there, good, options)
  const toWrite = { fresh: fresh.length, updates: updates.length }
  return { ...read, preview: { ...preview, good: good.length, ...there, toWrite } }
}
