import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { partyTemplate } from "@/lib/office/word/party-template"
import { findMarkedLate } from "./late-by-calendar"
import { loadSections, reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"
import { reportLetter } from "./report-letter"
import { findTemplate } from "./templates"

/** A report as a Word file, by the unit's own template where it has one; null for a report the actor may not read. */
export async function reportWordFile(scope: Scope, id: string | undefined): Promise<Response | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const late = await findMarkedLate(scope, report)
  const letter = reportLetter(report, await loadSections(scope, report.id), await reportTable(scope, report), late)
  const template =
    (await findTemplate(scope, report.unitId, report.headerKind)) ?? (await partyTemplate(report.headerKind))
  return wordDownload(await fillTemplate(template, letter), `${reportName(report)} ${report.unitName}`)
}
