import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { readySentences, type Findings } from "./ready-sentences"
import { writesReport, type Report } from "./find-report"
import type { ReportTable } from "./frozen-table"
import { findLateUnits } from "./late-units"
import { isOpen, loadSections, reportByParam, reportTable } from "./load-report"
import { lastDayOf } from "./period"

interface Named {
  kind: "model" | "exemplar"
  name: string
}

/** Models and exemplars that units of the branch registered in the period, by name. */
function findNames(scope: Scope, { unitId, ...period }: Report, structureOn: string): Promise<Named[]> {
  const [first, last] = [toDbDate(period.fromMonth), toDbDate(lastDayOf(period))]
  return scope.tx.$queryRaw<Named[]>`
    WITH branch AS MATERIALIZED (
      SELECT s.unit_id FROM roll_up.structure(${toDbDate(structureOn)}::date, ARRAY[${unitId}::int]) s
    )
    SELECT kind, name FROM (
      SELECT 'model' AS kind, m.name FROM practice_model m JOIN branch USING (unit_id)
      WHERE m.deleted_at IS NULL AND m.registered_on BETWEEN ${first}::date AND ${last}::date
      UNION ALL
      SELECT 'exemplar', e.name FROM exemplar e JOIN branch USING (unit_id)
      WHERE e.deleted_at IS NULL AND e.registered_on BETWEEN ${first}::date AND ${last}::date
    ) n ORDER BY kind, name COLLATE "vi-x-icu" LIMIT 2000`
}

async function loadFindings(scope: Scope, report: Report, table: ReportTable): Promise<Findings> {
  const names = await findNames(scope, report, table.structureOn)
  const of = (kind: Named["kind"]) => names.filter((one) => one.kind === kind).map(({ name }) => name)
  const late = (await findLateUnits(scope, report)).map(({ unitName }) => unitName)
  return { table, models: of("model"), exemplars: of("exemplar"), late }
}

/** The texts of a report that the actor may write now, each with a draft of ready sentences; null for any other report. */
export async function loadWriting(scope: Scope, id: string | undefined) {
  const report = await reportByParam(scope, id)
  if (!report || !isOpen(report) || !(await writesReport(scope, report))) return null
  const findings = await loadFindings(scope, report, await reportTable(scope, report))
  const sections = await loadSections(scope, report.id)
  return { report, sections: sections.map((section) => ({ ...section, ready: readySentences(section.key, findings) })) }
}

export type WritingData = NonNullable<Awaited<ReturnType<typeof loadWriting>>>

/** What stands around the text of a report that the actor may still change; null for any other. */
export async function loadLetter(scope: Scope, id: string | undefined) {
  const report = await reportByParam(scope, id)
  if (!report || !isOpen(report) || !(await writesReport(scope, report))) return null
  const { figures } = await reportTable(scope, report)
  return { report, figures }
}

export type LetterData = NonNullable<Awaited<ReturnType<typeof loadLetter>>>
