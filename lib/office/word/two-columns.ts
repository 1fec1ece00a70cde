import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx"

const noMargins = { marginUnitType: WidthType.DXA, left: 0, right: 0 }

/** Rows of two cells without borders; no row is split between pages. */
export function twoColumns(widths: readonly [number, number], rows: [Paragraph[], Paragraph[]][]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: noMargins })
  return new Table({
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ),
  })
}
