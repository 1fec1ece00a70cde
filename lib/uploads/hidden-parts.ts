import type { SheetPart } from "@/lib/office/cells"

/** How many lines with content below the headings Excel hides. */
export function countHidden({ rows, hiddenRows }: SheetPart, headingRow: number): number {
  return hiddenRows.filter((index) => index > headingRow && rows[index]?.some((cell) => cell !== null)).length
}

/** What is told of a sheet whose file does not tell what it hides; null of any other. */
export function untoldHidden({ tellsHidden }: SheetPart): string | null {
  return tellsHidden ? null : "Tệp .xls không cho biết dòng, cột, trang tính nào đang ẩn: tất cả đều được đọc."
}

/** The sheet with nothing in its hidden lines. */
export function withoutHidden(part: SheetPart): SheetPart {
  const hidden = new Set(part.hiddenRows)
  return { ...part, rows: part.rows.map((row, index) => (hidden.has(index) ? [] : row)) }
}
