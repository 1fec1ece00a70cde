import { formatNumber } from "@/lib/format/numbers"
import { capitals, cleanText, escapeXml, oneLine } from "@/lib/office/word/clean-text"
import { page } from "@/lib/office/word/page-form"
import type { Annex, AnnexRow } from "@/lib/office/word/party-letter"

type Column = Annex["columns"][number]

/** More columns than these turn the page; more than `MAX_COLUMNS` make several tables. */
const MAX_UPRIGHT_COLUMNS = 5
const MAX_COLUMNS = 10
const ORDER_WIDTH = 567
const LABEL_SHARE = { upright: 0.28, wide: 0.22 }

interface Look {
  bold?: boolean
  italic?: boolean
  size: number
  /** Stays on the page of what follows. */
  keep?: boolean
}

/** Whether the annex needs the page turned. */
export function isWide({ columns }: Annex): boolean {
  return columns.length > MAX_UPRIGHT_COLUMNS
}

/** The annex as Word's own XML, in one root: heading, then its table, or several when it has many columns. */
export function annexXml(annex: Annex): string {
  const width = (isWide(annex) ? page.height : page.width) - page.margin.left - page.margin.right
  const count = Math.max(Math.ceil(annex.columns.length / MAX_COLUMNS), 1)
  const each = Math.ceil(annex.columns.length / count)
  const tables = Array.from({ length: count }, (_, t) => {
    const from = t * each
    const caption =
      count > 1 ? paragraph(`Biểu ${t + 1}/${count}`, "left", { size: 26, italic: true, keep: true }, 120) : ""
    return caption + tableXml(annex, from, from + each, width)
  })
  return `<root>${heading(annex)}${tables.join(paragraph("", "left", { size: 24 }))}</root>`
}

function heading({ title, notes }: Annex): string {
  const about = notes.map((note) => paragraph(note, "center", { size: 26, italic: true })).join("")
  const name = paragraph(capitals(title), "center", { size: 28, bold: true })
  return paragraph("PHỤ LỤC", "center", { size: 28, bold: true }) + name + about + paragraph("", "center", { size: 16 })
}

function tableXml({ columns, rows }: Annex, from: number, to: number, width: number): string {
  const shown = columns.slice(from, to)
  const label = Math.round(width * (width > page.width ? LABEL_SHARE.wide : LABEL_SHARE.upright))
  const value = Math.floor((width - ORDER_WIDTH - label) / Math.max(shown.length, 1))
  const widths = [ORDER_WIDTH, label, ...shown.map(() => value)]
  const size = shown.length > 7 ? 22 : 24
  const orders = orderNumbers(rows)
  const body = rows.map((row, r) => rowXml(row, orders[r]!, row.values.slice(from, to), widths, size))
  return `<w:tbl>${tableForm(widths)}${headerXml(shown, widths, size)}${body.join("")}</w:tbl>`
}

function tableForm(widths: number[]): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("")
  const margins = `<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>`
  const total = widths.reduce((sum, width) => sum + width, 0)
  const form = `<w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")
  return `<w:tblPr>${form}${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
}

function headerXml(columns: Column[], widths: number[], size: number): string {
  const look = { size, bold: true }
  const cells = [{ label: "TT" }, { label: "Đơn vị" }, ...columns].map(({ label, unit }: Column, c) => {
    const below = unit ? paragraph(`(${oneLine(unit)})`, "center", { size, italic: true }) : ""
    return cellXml(paragraph(oneLine(label), "center", look) + below, widths[c]!)
  })
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`
}

function rowXml(row: AnnexRow, order: string, values: AnnexRow["values"], widths: number[], size: number): string {
  const look = { size, bold: row.kind === "total", italic: row.kind === "late" }
  const figures = widths.slice(2).map((width, v) => cellXml(paragraph(figure(values[v]), "right", look), width))
  const first = cellXml(paragraph(order, "center", look), widths[0]!)
  const label = cellXml(paragraph(oneLine(row.label), "left", look), widths[1]!)
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${first}${label}${figures.join("")}</w:tr>`
}

/** Units are counted; the writer's own row and the total are not units below it. */
function orderNumbers(rows: AnnexRow[]): string[] {
  let last = 0
  return rows.map(({ kind }) => (kind === "row" || kind === "late" ? String(++last) : ""))
}

function figure(value: number | string | null | undefined): string {
  if (typeof value === "number") return formatNumber(value)
  return value ? oneLine(value) : "–"
}

function cellXml(content: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
}

function paragraph(text: string, align: "left" | "right" | "center", look: Look, before = 20): string {
  const font = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
  const weight = (look.bold ? "<w:b/>" : "") + (look.italic ? "<w:i/>" : "")
  const run = `<w:rPr>${font}${weight}<w:color w:val="000000"/><w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/></w:rPr>`
  const spacing = `<w:spacing w:before="${before}" w:after="20" w:line="240" w:lineRule="auto"/>`
  const keep = look.keep ? "<w:keepNext/>" : ""
  const place = `<w:pPr>${keep}${spacing}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="${align}"/>${run}</w:pPr>`
  return `<w:p>${place}<w:r>${run}<w:t xml:space="preserve">${escapeXml(cleanText(text))}</w:t></w:r></w:p>`
}
