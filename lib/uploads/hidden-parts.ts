import type { SheetPart } from "@/lib/office/cells"

/** How many lines with content below the headings Excel hides. */
export function countHidden({ rows, hiddenRows }: SheetPart, headingRow: number): number {
  return hiddenRows.filter((index) => index > headingRow && rows[index]?.some((cell) => cell !== null)).length
}

/** The sheet with nothing in its hidden lines. */
export function withoutHidden(part: SheetPart): SheetPart {
  const hidden = new Set(part.hiddenRows)
  return { ...part, rows: part.rows.map((row, index) => (hidden.has(index) ? [] : row)) }
}
