import type { Scope } from "@/lib/access/scope"
import { workbookDownload } from "@/lib/download"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { reportStatusNames } from "@/lib/glossary"
import { writeWorkbook, type SheetToWrite } from "@/lib/office/write-xlsx"
import { wordOfSum } from "@/lib/format/approximate"
import { wordOf } from "@/lib/qualifier"
import { branchWords, knownValue } from "./branch-value"
import { annexNotes, reportAnnex, type ReportAnnex } from "./annex"
import type { Indicator } from "@/lib/roll-up/indicators"
import type { Report } from "./find-report"
import { annexName, lineSource } from "./line-source"
import { isOpen } from "./is-open"
import { reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"

function titleOf(report: Report, annex: ReportAnnex): string {
  const state = isOpen(report) ? "số hiện thời" : `nộp lúc ${formatInstant(report.submittedAt!)}`
  const name = `Phụ lục ${reportName(report)} của ${report.unitName}`
  const title = `${name} (${reportStatusNames[report.status].toLowerCase()}, ${state}; theo tổ chức ngày ${formatDate(annex.countedUntil)})`
  return [title, ...annexNotes(report, annex)].join(". ")
}

/** The words before the numbers of the sheet, that of each sum too; the first column names the unit. */
function wordsOf({ figures, lines }: ReportAnnex): Map<string, string> {
  const rows = [...lines.map((line) => [line]), lines]
  return new Map(
    rows.flatMap((of, row) =>
      figures.flatMap(({ key }, column): [string, string][] => {
        const word = wordOfSum(branchWords(of, key).map(wordOf))
        return word ? [[`${row},${column + 1}`, word]] : []
      }),
    ),
  )
}

function numbersSheet(report: Report, annex: ReportAnnex): SheetToWrite {
  const { figures, lines } = annex
  return {
    name: "Phụ lục",
    note: titleOf(report, annex),
    columns: [
      { heading: "Đơn vị", width: 40, kind: "text" },
      ...figures.map(({ label, unitOfCount }) => {
        return { heading: `${label} (${unitOfCount})`, width: 16, kind: "number" as const }
      }),
      { heading: "Lấy từ", width: 44, kind: "text" },
    ],
    rows: lines.map((line) => [
      annexName(line),
      ...figures.map(({ key }) => knownValue([line], key)),
      lineSource(line),
    ]),
    total: "Tổng cộng",
    words: wordsOf(annex),
    frozenColumns: 1,
  }
}

function definitionsSheet(figures: Indicator[]): SheetToWrite {
  return {
    name: "Định nghĩa",
    columns: [
      { heading: "Chỉ tiêu", width: 40, kind: "text" },
      { heading: "Đơn vị tính", width: 16, kind: "text" },
      { heading: "Định nghĩa", width: 80, kind: "text" },
    ],
    rows: figures.map(({ name, unitOfCount, definition }) => [name, unitOfCount, definition]),
  }
}

/** The annex of a report as a workbook; null for a report the actor may not read, or one without an annex. */
export async function annexWorkbook(scope: Scope, id: string | undefined): Promise<Response | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const annex = reportAnnex(report, await reportTable(scope, report))
  if (!annex) return null
  const sheets = [numbersSheet(report, annex), definitionsSheet(annex.figures)]
  return workbookDownload(await writeWorkbook({ sheets }), `Phụ lục ${reportName(report)} ${report.unitName}`)
}
