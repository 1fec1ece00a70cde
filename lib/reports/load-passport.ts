import type { Scope } from "@/lib/access/scope"
import { figureSources, findFigure } from "@/lib/roll-up/figures"
import { registerByKey } from "@/lib/registers/registry"
import { changedSince, frozenSources } from "./changed-since"
import { branchValue } from "./branch-value"
import { countBranch, type Source } from "./count-branch"
import { outreachKindOf } from "./figure-list"
import { writesReport, type Report } from "./find-report"
import type { TableLine } from "./frozen-table"
import { isOpen, reportByParam, reportTable } from "./load-report"

const mostShown = 200

/** A record behind a number, under its title where the actor may read it. */
interface BehindRecord {
  id: number
  amount: number
  title: string | null
  href: string | null
}

/** A unit's part of a line, with its records. */
export interface BehindUnit {
  unitId: number
  unitName: string
  value: number
  records: BehindRecord[]
  /** How many more there are than are shown. */
  more: number
}

/** The register whose records a figure counts one by one; null where it counts their parts (tasks of a plan, people who must write). */
function registerOf(figureKey: string) {
  if (outreachKindOf(figureKey)) return registerByKey("outreach") ?? null
  const figure = findFigure(figureKey)
  const register = figure && registerByKey(figure.register)
  return register && figureSources[figure.source].table === register.table ? register : null
}

async function unitNames(scope: Scope, unitIds: number[], day: string): Promise<Map<number, string>> {
  const rows = await scope.tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT u AS id, unit_name_on(u, ${day}::date) AS name FROM unnest(${unitIds}::int[]) u`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function behind(scope: Scope, figureKey: string, sources: Source[], day: string): Promise<BehindUnit[]> {
  const register = registerOf(figureKey)
  const shown = sources.flatMap(({ recordIds }) => recordIds.slice(0, mostShown)).slice(0, mostShown * 5)
  const records = register?.roles.read.includes(scope.actor.role) ? await register.findMany(scope, shown) : []
  const titles = new Map(records.map(({ id, title }) => [id, title]))
  const names = await unitNames(
    scope,
    sources.map(({ unitId }) => unitId),
    day,
  )
  return sources.map(({ unitId, recordIds, amounts }) => ({
    unitId,
    unitName: names.get(unitId) ?? "",
    value: amounts.reduce((sum, amount) => sum + amount, 0),
    more: Math.max(0, recordIds.length - mostShown),
    records: recordIds.slice(0, mostShown).map((id, i) => {
      const title = titles.get(id) ?? null
      return { id, amount: amounts[i]!, title, href: title !== null && register ? `/${register.slug}/${id}` : null }
    }),
  }))
}

async function sourcesOf(scope: Scope, report: Report, line: TableLine, figureKey: string): Promise<Source[]> {
  if (line.lineId !== null) return frozenSources(scope, line.lineId, figureKey)
  const { lines } = await countBranch(scope, report.unitId, report)
  const live = lines.find(({ unitId }) => unitId === line.unitId)
  return live?.sources.filter((source) => source.figureKey === figureKey) ?? []
}

/** Where a number of a report comes from: definition, period, tree, lines that add up to it, and the records or the report behind a line. */
export async function loadPassport(scope: Scope, params: Record<string, string>, search: Record<string, string>) {
  const report = await reportByParam(scope, params.id)
  const figureKey = params.figure ?? ""
  const table = report && (await reportTable(scope, report))
  const figure = table?.figures.find(({ key }) => key === figureKey)
  if (!report || !table || !figure) return null
  const line = table.lines.find(({ unitId }) => String(unitId) === search.dong) ?? null
  const counted = line && line.childSubmissionId === null ? await sourcesOf(scope, report, line, figureKey) : []
  const corrections =
    report.submissionId === null
      ? []
      : await scope.tx.reportCorrection.findMany({
          where: { submissionId: report.submissionId, figureKey },
          orderBy: { id: "asc" },
          include: { line: { select: { unitName: true } } },
        })
  const drifts = isOpen(report) ? [] : (await changedSince(scope, report)).filter((one) => one.figureKey === figureKey)
  return {
    report,
    figure,
    structureOn: table.structureOn,
    lines: table.lines,
    total: branchValue(table.lines, figureKey),
    line,
    behind: await behind(scope, figureKey, counted, table.structureOn),
    corrections,
    drifts,
    mayCorrect: (await writesReport(scope, report)) && ["accepted", "locked"].includes(report.status),
    saved: "da-luu" in search,
  }
}

export type PassportData = NonNullable<Awaited<ReturnType<typeof loadPassport>>>

/** What changed in the records since a report was submitted; null for a report that is still open, typed by the unit above, or foreign. */
export async function loadDrift(scope: Scope, id: string | undefined) {
  const report = await reportByParam(scope, id)
  if (!report || isOpen(report) || report.substituted) return null
  return {
    report,
    drifts: await changedSince(scope, report),
    mayCorrect: (await writesReport(scope, report)) && ["accepted", "locked"].includes(report.status),
  }
}

export type DriftData = NonNullable<Awaited<ReturnType<typeof loadDrift>>>
