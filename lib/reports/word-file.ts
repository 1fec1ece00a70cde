import type { Scope } from "@/lib/access/scope"
import { sampleLabel } from "@/lib/letters/heads"
import { letterFile } from "@/lib/letters/letter-file"
import type { Report } from "./find-report"
import { frozenTable, type ReportTable } from "./frozen-table"
import { handedInLetter, letterNow } from "./handed-letter"
import { findMarkedLate } from "./late-by-calendar"
import { reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"
import { reportLetter } from "./report-letter"

/** The units that a letter marks as late: as it was handed in, where that was kept. */
async function markedLate(scope: Scope, report: Report, { lines }: ReportTable): Promise<Set<number>> {
  if (lines.some(({ late }) => late === null)) return findMarkedLate(scope, report)
  return new Set(lines.filter(({ late }) => late).map(({ unitId }) => unitId))
}

/**
 * A report as a Word file, to be made when it has been read: while it is written as it is now, then as it was handed in, in words, numbers and template,
 * but for its number and day. Null for a report the actor may not read.
 */
export async function reportWordFile(scope: Scope, id: string | undefined): Promise<(() => Promise<Response>) | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const handedIn = await handedInLetter(scope, report)
  const table = handedIn && (await frozenTable(scope, report.submissionId!, "handedIn"))
  const { heads, countedUntil, sections, template } = handedIn ?? (await letterNow(scope, report))
  const shown = table ?? (await reportTable(scope, report))
  const around = { late: await markedLate(scope, report, shown), label: sampleLabel(scope), countedUntil }
  const letter = reportLetter({ ...report, ...heads }, sections, shown, around)
  return letterFile({ template, letter, name: `${reportName(report)} ${report.unitName}` })
}
