import type { Scope } from "@/lib/access/scope"
import { letterFile } from "@/lib/letters/letter-file"
import { sampleLabel } from "@/lib/letters/heads"
import { findMarkedLate } from "./late-by-calendar"
import { loadSections, reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"
import { reportLetter } from "./report-letter"

/** A report as a Word file, by the unit's own template where it has one, to be made when it has been read; null for a report the actor may not read. */
export async function reportWordFile(scope: Scope, id: string | undefined): Promise<(() => Promise<Response>) | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const { unitId, unitName, headerKind } = report
  const around = { late: await findMarkedLate(scope, report), label: sampleLabel(scope) }
  const letter = reportLetter(report, await loadSections(scope, report.id), await reportTable(scope, report), around)
  return letterFile(scope, { unitId, headerKind, letter, name: `${reportName(report)} ${unitName}` })
}
