import type { Scope } from "@/lib/access/scope"
import { wordDownload } from "@/lib/download"
import { fillTemplateApart } from "@/lib/office/apart/word-templates"
import { partyTemplate } from "@/lib/office/word/party-template"
import { findMarkedLate } from "./late-by-calendar"
import { loadSections, reportByParam, reportTable } from "./load-report"
import { reportName } from "./period"
import { reportLetter } from "./report-letter"
import { findTemplate } from "@/lib/letters/templates"

const NOT_FILLED =
  "Chưa tạo được tệp Word theo mẫu riêng này. Hãy thử lại sau một phút, hoặc bỏ mẫu riêng ở trang “Mẫu Word”."

/** A report as a Word file, by the unit's own template where it has one, to be made when it has been read; null for a report the actor may not read. */
export async function reportWordFile(scope: Scope, id: string | undefined): Promise<(() => Promise<Response>) | null> {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const late = await findMarkedLate(scope, report)
  const letter = reportLetter(report, await loadSections(scope, report.id), await reportTable(scope, report), late)
  const template =
    (await findTemplate(scope, report.unitId, report.headerKind)) ?? (await partyTemplate(report.headerKind))
  return async () => {
    const filled = await fillTemplateApart(template, letter)
    if (filled) return wordDownload(filled, `${reportName(report)} ${report.unitName}`)
    return new Response(NOT_FILLED, { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } })
  }
}
