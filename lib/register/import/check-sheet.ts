import type { Scope } from "@/lib/access/scope"
import type { SheetPart, SheetRead } from "@/lib/office/cells"
import { untoldHidden } from "@/lib/uploads/hidden-parts"
import { pickSheet } from "@/lib/uploads/pick-sheet"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { findRegisterTerm } from "@/lib/register-key"
import type { Register } from "../register-types"
import { checkRecords } from "./check-records"
import { withoutErrors, type FreshRow } from "./fresh-row"
import { Findings, type LeftOut, type SheetError } from "./findings"
import { groupLines } from "./group-lines"
import { columnTitle, findLayout, type Layout } from "./layout"
import { readLines, type Line } from "./lines"
import { tellOldFonts, type OldFont } from "./old-fonts"
import { shownDay } from "./read-dates"
import { undecided, type ImportOptions } from "./options"
import { knownRows, mustDecide, workOf, type KnownRow, type TwiceRow } from "./same-rows"

const sampleSize = 5

/** What an import would do. */
export interface ImportPreview extends SheetNotes {
  oldFonts: OldFont[]
  leftOut: LeftOut[]
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
  /** Whether the user has to say what becomes of them. */
  mustDecide: boolean
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

/** The first lines as they were read, days and months as everywhere on the screen. */
function sampleOf({ columns, from1904 }: Layout, lines: Line[]): ImportPreview["sample"] {
  const shown = (text: string, place: number) => shownDay(columns[place]?.column.field.kind, text, from1904)
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

/** The sheet of a file that is read, and how. */
interface ChosenSheet {
  part: SheetPart
  layout: Layout
  otherSheets: string[]
}

async function checkPart(
  scope: Scope,
  register: Register,
  { part, layout, otherSheets }: ChosenSheet,
  options: ImportOptions,
): Promise<ReadSheet> {
  const findings = new Findings()
  const told = [untoldHidden(part), layout.unread]
  told.forEach((message) => message && findings.tell(message))
  const { lines, fonts, hidden } = readLines(layout, part, options, findings)
  const records = groupLines(layout, lines)
  const { unchanged, changed, doubts, once, rows } = await checkRecords(
    scope,
    register,
    layout,
    records,
    findings,
    options.same,
  )
  const errors = findings.sorted()
  const good = withoutErrors(rows, errors)
  const same = await knownRows(
    scope,
    register,
    good.filter(({ raw }) => !register.isOnce(raw)),
  )
  const wrongRows = new Set(errors.map(({ row }) => row))
  const known = [...[...changed, ...once.known].filter(({ row }) => !wrongRows.has(row)), ...same.known]
  const there = { known, twice: [...once.twice.filter(({ row }) => !wrongRows.has(row)), ...same.twice] }
  const { fresh, updates } = workOf(there, good, options)
  const preview: ImportPreview = {
    sheetName: part.sheetName,
    otherSheets,
    hiddenRows: hidden,
    hiddenColumns: layout.columns.filter(({ at }) => part.hiddenColumns.includes(at)).map(columnTitle),
    oldFonts: tellOldFonts(register, layout, fonts),
    leftOut: findings.leftOut,
    told: findings.told,
    fresh: rows.length + once.known.length + once.twice.length,
    good: good.length,
    unchanged,
    errors,
    doubts,
    ...there,
    mustDecide: mustDecide(there),
    toWrite: { fresh: fresh.length, updates: updates.length },
    sample: sampleOf(layout, lines),
  }
  return { ok: true, preview, layout, lines, rows }
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
  const layoutOf = (part: SheetPart) => findLayout(register, scope.actor.role, part)
  // A file of ours has its records in the first sheet; what stands beside it tells of them.
  const isOurs = Boolean(sheet.meta.register)
  const { part, others } = pickSheet(sheet, (part) => isOurs || !("refusal" in layoutOf(part)), options.sheet)
  const layout = layoutOf(part)
  if ("refusal" in layout) return { ok: false, message: layout.refusal }
  return checkPart(scope, register, { part, layout, otherSheets: isOurs ? [] : others }, options)
}
