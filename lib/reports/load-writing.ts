import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { writesReport, type Report } from "./find-report"
import type { ReportTable } from "./frozen-table"
import { findLateUnits } from "./late-units"
import { isOpen } from "./is-open"
import { loadSections } from "./outline"
import { reportByParam, reportTable } from "./load-report"
import { indicatorOfKind } from "@/lib/roll-up/indicators"
import { loadKinds } from "@/lib/roll-up/kinds"
import type { Findings, NamedModel } from "./sentences/findings"
import { readySentences } from "./sentences/ready-sentences"

/** SQL: the branch of a report, and the period in which something was registered. */
function registered({ unitId, fromOn, toOn }: Report, structureOn: string, table: Prisma.Sql) {
  const [first, last] = [toDbDate(fromOn), toDbDate(toOn)]
  return Prisma.sql`${table} x JOIN roll_up.structure(${toDbDate(structureOn)}::date, ARRAY[${unitId}::int]) s USING (unit_id)
    WHERE x.deleted_at IS NULL AND x.registered_on BETWEEN ${first}::date AND ${last}::date`
}

/** Models that units of the branch registered in the period: each name once, with its units, those of most units first. */
function findModels(scope: Scope, report: Report, structureOn: string): Promise<NamedModel[]> {
  return scope.tx.$queryRaw<NamedModel[]>`
    SELECT min(x.name) AS name,
      array_agg(DISTINCT unit_name_on(x.unit_id, ${toDbDate(structureOn)}::date) COLLATE vi_natural) AS units
    FROM ${registered(report, structureOn, Prisma.sql`practice_model`)}
    GROUP BY fold_words(x.name) ORDER BY count(DISTINCT x.unit_id) DESC, min(x.name) COLLATE vi_natural LIMIT 500`
}

/** Exemplars registered in the period, by name; two persons of one name stand there twice. */
async function findExemplars(scope: Scope, report: Report, structureOn: string): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ name: string }[]>`
    SELECT x.name FROM ${registered(report, structureOn, Prisma.sql`exemplar`)} ORDER BY x.name COLLATE vi_natural, x.id LIMIT 2000`
  return rows.map(({ name }) => name)
}

async function loadFindings(scope: Scope, report: Report, table: ReportTable): Promise<Findings> {
  const models = await findModels(scope, report, table.structureOn)
  const exemplars = await findExemplars(scope, report, table.structureOn)
  const kinds = await loadKinds(scope, [report.unitId])
  const topics = new Map(kinds.map(({ key, topic }) => [indicatorOfKind(key), topic]))
  return { headerKind: report.headerKind, table, topics, models, exemplars }
}

/**
 * The texts of a report that the actor may write now, each with a draft of ready sentences, and who has not reported to it yet, which is for the writer
 * alone; null for any other report.
 */
export async function loadWriting(scope: Scope, id: string | undefined) {
  const report = await reportByParam(scope, id)
  if (!report || !isOpen(report) || !(await writesReport(scope, report))) return null
  const findings = await loadFindings(scope, report, await reportTable(scope, report))
  const sections = await loadSections(scope, report.id)
  return {
    report,
    sections: sections.map((section) => ({ ...section, ready: readySentences(section.key, findings) })),
    late: await findLateUnits(scope, report),
  }
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
