import { cellName, isFormula, type Cell, type SheetPart, type SheetRead } from "@/lib/office/cells"
import { countHidden, untoldHidden, withoutHidden } from "@/lib/uploads/hidden-parts"
import { withoutMerges } from "@/lib/uploads/merged-cells"
import { pickSheet } from "@/lib/uploads/pick-sheet"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { isErrorValue, numbersColumns, RowKinds } from "@/lib/uploads/row-kinds"
import { SheetErrors } from "./errors"
import { columnTitle, findLayout, type Layout, type SheetColumns } from "./layout"

/** The rows of the sheet that has the headings, where its columns are, its first errors, and what is to be told of it. */
interface ReadLayout<Key extends string> {
  rows: Cell[][]
  layout: Layout<Key>
  errors: SheetErrors<Key>
  notes: SheetNotes
}

const placesOf = <Key extends string>({ at }: Layout<Key>) => Object.entries(at) as [Key, number][]

/** Formulas and errors of Excel where something is read. */
function noteWrong<Key extends string>(
  { rows, formulas }: SheetPart,
  layout: Layout<Key>,
  errors: SheetErrors<Key>,
): void {
  for (const [row, column] of formulas) {
    const [key] = placesOf(layout).find(([, at]) => at === column) ?? []
    if (key !== undefined && row > layout.headingRow && rows[row]?.length)
      errors.add(row + 1, key, isFormula([row, column]))
  }
  for (const [row, cells] of rows.entries()) {
    for (const [key, at] of row > layout.headingRow ? placesOf(layout) : []) {
      const text = String(cells[at] ?? "")
      if (isErrorValue(text)) errors.add(row + 1, key, `Ô ${cellName(row, at)} là lỗi của Excel (${text}).`)
    }
  }
}

/** The rows without those that are none: numbered columns, totals, groups and signatures, none of which has the day (else what comes first) that each line must have. */
function withoutOthers<Key extends string>(rows: Cell[][], layout: Layout<Key>, told: string[]): Cell[][] {
  const required = placesOf(layout).filter(([key]) => !layout.columns[key].optional)
  const must = required.find(([key]) => layout.columns[key].kind === "date") ?? required[0]
  const kinds = new RowKinds()
  return rows.map((cells, row) => {
    const said = cells.flatMap((cell) => (cell === null ? [] : String(cell).trim() || []))
    if (row <= layout.headingRow || said.length === 0) return cells
    if (numbersColumns(said)) return []
    const why = (cells[must?.[1] ?? -1] ?? null) === null ? kinds.whyNoRecord(said, true) : undefined
    if (why !== undefined) told.push(`Dòng ${row + 1} không nhập: ${why}.`)
    return why === undefined ? cells : []
  })
}

/** Reads a file about units as its user wants it read, or says which headings are missing. */
export function readLayout<Key extends string>(
  columns: SheetColumns<Key>,
  sheet: Extract<SheetRead, { ok: true }>,
  choice: SheetChoice,
): ReadLayout<Key> | { refusal: string } {
  const { part, others } = pickSheet(sheet, (part) => !("refusal" in findLayout(columns, part)), choice.sheet)
  const layout = findLayout(columns, part)
  if ("refusal" in layout) return layout
  const read = choice.leaveOutHidden ? withoutHidden(part) : part
  const places = placesOf(layout)
  const merged = withoutMerges(
    read,
    layout.headingRow,
    places.map(([, at]) => ({ at, isCount: false })),
  )
  const told = [untoldHidden(part), layout.unread, ...merged.told].filter((message) => message !== null)
  const rows = withoutOthers(merged.rows, layout, told)
  const errors = new SheetErrors(layout)
  noteWrong({ ...read, rows }, layout, errors)
  const hidden = places.filter(([, at]) => part.hiddenColumns.includes(at)).map(([key]) => columnTitle(layout, key))
  return {
    rows,
    layout,
    errors,
    notes: {
      sheetName: part.sheetName,
      otherSheets: others,
      hiddenRows: countHidden(part, layout.headingRow),
      hiddenColumns: hidden,
      told,
    },
  }
}
