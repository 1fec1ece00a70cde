import {
  AlignmentType,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx"
import { linesOf } from "@/lib/office/word/clean-text"
import { size, textWidth } from "@/lib/office/word/page-form"
import { line } from "@/lib/office/word/paragraphs"

interface RuledColumn {
  heading: string
  /** Of the whole width. */
  share: number
}

const WRITING_HEIGHT = 680

/** A ruled table: the heading row repeats on every page, no row is split; empty rows are high enough to write in. */
export function ruledTable(columns: RuledColumn[], rows: string[][]): Table {
  const widths = columns.map(({ share }) => Math.round(share * textWidth))
  const cell = (children: Paragraph[], c: number) =>
    new TableCell({
      children,
      width: { size: widths[c]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      margins: { marginUnitType: WidthType.DXA, left: 80, right: 80, top: 40, bottom: 40 },
    })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, c) => cell([headingLine(heading)], c)),
  })
  const body = rows.map((texts) => {
    const height = texts.every((text) => text === "") ? { value: WRITING_HEIGHT, rule: HeightRule.ATLEAST } : undefined
    return new TableRow({
      cantSplit: true,
      height,
      children: columns.map((_, c) => cell(cellLines(texts[c] ?? ""), c)),
    })
  })
  const width = { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA }
  return new Table({ columnWidths: widths, width, layout: TableLayoutType.FIXED, rows: [heading, ...body] })
}

function headingLine(text: string): Paragraph {
  return line(text, { size: size.small, bold: true }, { alignment: AlignmentType.CENTER, keepNext: true })
}

function cellLines(text: string): Paragraph[] {
  const lines = linesOf(text)
  return (lines.length > 0 ? lines : [""]).map((each) => line(each, { size: size.small }))
}
