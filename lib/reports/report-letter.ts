import type { Annex, AnnexRow, PartyLetter } from "@/lib/office/word/party-letter"
import type { IsoDate } from "@/lib/format/dates"
import { placeAndDate } from "@/lib/office/word/place-and-date"
import { annexNotes, countedUntilText, reportAnnex } from "./annex"
import { shownSum } from "./branch-value"
import type { Report } from "./find-report"
import type { ReportTable, TableLine } from "./frozen-table"
import { isOpen } from "./is-open"
import { letterNumber } from "./letter-number"
import { annexName, isAlone } from "./line-source"
import type { Section } from "./outline"
import { periodName } from "./period"
import { printedSections } from "./printed-sections"

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

/** A unit among others; one that stands alone is the whole report, not a part of it. */
function annexRow(line: TableLine, keys: string[], late: Set<number>, alone: boolean): AnnexRow {
  const kind = line.kind === "own" ? "own" : late.has(line.unitId) ? "late" : "row"
  const label = kind === "own" && !alone ? `Riêng ${annexName(line)}` : annexName(line)
  return { label, kind, values: keys.map((key) => shownSum([line], key)) }
}

/** The annex of a report as a letter has it: late units marked, the total last. */
function letterAnnex(report: Report, table: ReportTable, late: Set<number>): Annex | null {
  const annex = reportAnnex(report, table)
  if (!annex) return null
  const { figures, lines } = annex
  const keys = figures.map(({ key }) => key)
  const alone = isAlone(lines)
  const rows = lines.map((line) => annexRow(line, keys, late, alone))
  const lateNote = rows.some(({ kind }) => kind === "late") ? ["Đơn vị in nghiêng chưa nộp báo cáo đúng hạn."] : []
  const total: AnnexRow = { label: "Tổng cộng", kind: "total", values: keys.map((key) => shownSum(lines, key)) }
  return {
    title: `Số liệu ${periodName(report)}${alone ? "" : " theo đơn vị"}`,
    notes: [...annexNotes(report, annex), ...lateNote],
    columns: figures.map(({ label, unitOfCount }) => ({ label, unit: unitOfCount })),
    rows: alone ? rows : [...rows, total],
  }
}

/** What stands around a report's words and numbers in its letter. */
interface Around {
  /** The units that its annex marks. */
  late: Set<number>
  /** See `LetterHead`. */
  label: string | null
  /** The day that stands below its subject; null: none. */
  countedUntil: IsoDate | null
}

/** A report as a letter in the form of party documents (36-HD/VPTW 2018); what nobody wrote is left out. */
export function reportLetter(
  report: Report,
  sections: Section[],
  table: ReportTable,
  { late, label, countedUntil }: Around,
): PartyLetter {
  const issued = report.issuedOn !== null
  return {
    headerKind: report.headerKind,
    upperBody: report.upperBody,
    issuingBody: report.issuingBody,
    symbol: `Số ${letterNumber(report)}`,
    placeAndDate: placeAndDate(report.place, report.issuedOn),
    draftNumber: issued || !isOpen(report) ? null : report.draftNumber,
    label,
    title: "BÁO CÁO",
    subject: [report.subject, ...(countedUntil ? [`(${countedUntilText(countedUntil)})`] : [])].join("\n"),
    sections: printedSections(sections).map(({ number, heading, level, body }) => ({
      level: level === 1 ? 1 : 2,
      heading: `${number} ${heading}`,
      paragraphs: lines(body),
    })),
    signature: { capacity: lines(report.capacity), post: report.post, name: report.signer },
    recipients: lines(report.recipients),
    annex: letterAnnex(report, table, late),
  }
}
