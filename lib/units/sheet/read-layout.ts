import { isFormula, type SheetPart, type SheetRead } from "@/lib/office/cells"
import { pickSheet } from "@/lib/uploads/pick-sheet"
import { SheetErrors } from "./errors"
import { findLayout, type Layout, type SheetColumns } from "./layout"

/** The sheet of a workbook that has the headings, where its columns are, and its first errors: formulas where something is read. */
export function readLayout<Key extends string>(
  columns: SheetColumns<Key>,
  sheet: Extract<SheetRead, { ok: true }>,
): { part: SheetPart; layout: Layout<Key>; errors: SheetErrors<Key> } | { refusal: string } {
  const { part } = pickSheet(sheet, ({ rows }) => !("refusal" in findLayout(columns, rows)))
  const layout = findLayout(columns, part.rows)
  if ("refusal" in layout) return layout
  const errors = new SheetErrors(layout)
  for (const [row, column] of part.formulas) {
    const key = (Object.keys(layout.at) as Key[]).find((one) => layout.at[one] === column)
    if (key !== undefined && row > layout.headingRow) errors.add(row + 1, key, isFormula([row, column]))
  }
  return { part, layout, errors }
}
