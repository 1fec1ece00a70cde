import { yearOf } from "@/lib/format/dates"
import type { Annex, AnnexRow, PartyLetter } from "@/lib/office/word/party-letter"
import { placeAndDate } from "@/lib/office/word/place-and-date"
import { branchValue } from "./branch-value"
import type { Report } from "./find-report"
import type { ReportTable, TableLine } from "./frozen-table"
import { annexName } from "./line-source"
import type { Section } from "./load-report"
import { lastDayOf, periodName } from "./period"
import { printedSections } from "./printed-sections"

const blankNumber = " ".repeat(6)

/** "Số 05-BC/ĐU"; before it is issued the number stays blank, and of the symbol there is what is known: "-BC/ĐU". */
function numberLine({ symbol, issuedOn }: Report): string {
  const known = issuedOn === null ? symbol.replace(/^[^-]*/, "") : symbol
  return known.startsWith("-") || known === "" ? `Số ${blankNumber}${known}` : `Số ${known}`
}

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

function annexRow(line: TableLine, keys: string[], late: Set<number>): AnnexRow {
  const { kind, unitId, values } = line
  const label = kind === "own" ? `Riêng ${annexName(line)}` : annexName(line)
  const shown = kind === "own" ? "own" : late.has(unitId) ? "late" : "row"
  return { label, kind: shown, values: keys.map((key) => values.get(key) ?? 0) }
}

/** The annex of a report: its chosen figures by unit, late units marked, the total last. */
function reportAnnex(report: Report, table: ReportTable, late: Set<number>): Annex | null {
  const figures = table.figures.filter(({ key }) => report.annexFigures.includes(key))
  if (figures.length === 0) return null
  const keys = figures.map(({ key }) => key)
  const rows = table.lines.map((line) => annexRow(line, keys, late))
  return {
    title: `Số liệu ${periodName(report)} theo đơn vị`,
    note: rows.some(({ kind }) => kind === "late") ? "Đơn vị in nghiêng chưa nộp báo cáo đúng hạn." : undefined,
    columns: figures.map(({ name, unitOfCount }) => ({ label: name, unit: unitOfCount })),
    rows: [...rows, { label: "Tổng cộng", kind: "total", values: keys.map((key) => branchValue(table.lines, key)) }],
  }
}

/** A report as a letter in the form of party documents (36-HD/VPTW 2018); what nobody wrote is left out. */
export function reportLetter(report: Report, sections: Section[], table: ReportTable, late: Set<number>): PartyLetter {
  const issued = report.issuedOn !== null
  const final = report.status === "accepted" || report.status === "locked"
  return {
    headerKind: report.headerKind,
    upperBody: report.upperBody,
    issuingBody: report.issuingBody,
    symbol: numberLine(report),
    placeAndDate: placeAndDate(report.place, report.issuedOn, yearOf(lastDayOf(report))),
    draftNumber: issued || final ? null : report.draftNumber,
    title: "BÁO CÁO",
    subject: report.subject,
    sections: printedSections(sections).map(({ number, heading, level, body }) => ({
      level: level === 1 ? 1 : 2,
      heading: `${number} ${heading}`,
      paragraphs: lines(body),
    })),
    signature: { capacity: lines(report.capacity), post: report.post, name: report.signer },
    recipients: lines(report.recipients),
    annex: reportAnnex(report, table, late),
  }
}
