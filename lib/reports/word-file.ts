import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { partyTemplate } from "@/lib/office/word/party-template"
import { findLateUnits } from "./late-units"
import { isOpen, loadSections, reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"
import { reportLetter } from "./report-letter"
import { findTemplate } from "./templates"

/** A report as a Word file, by the unit's own template where it has one; null for a report the actor may not read. */
export async function reportWordFile(scope: Scope, id: string | undefined): Promise<Response | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const late =
    isOpen(report) || report.submissionId === null
      ? await findLateUnits(scope, report)
      : await named(scope, report.submissionId)
  const letter = reportLetter(report, await loadSections(scope, report.id), await reportTable(scope, report), late)
  const template =
    (await findTemplate(scope, report.unitId, report.headerKind)) ?? (await partyTemplate(report.headerKind))
  return wordDownload(await fillTemplate(template, letter), `${reportName(report)} ${report.unitName}`)
}

/** The units that the one who accepted the report named as late. */
function named(scope: Scope, submissionId: number) {
  return scope.tx.reportException.findMany({ where: { submissionId }, select: { unitId: true } })
}
