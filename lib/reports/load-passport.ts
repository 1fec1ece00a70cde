import type { Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { flashParams } from "@/lib/addresses/flash"
import { recordsBehind } from "./records-behind"
import { changedSince, frozenSources } from "./changed-since"
import { branchValue } from "./branch-value"
import { countBranch, type Source } from "./count-branch"
import { writesReport, type Report } from "./find-report"
import type { TableLine } from "./frozen-table"
import { isTold, lineKey } from "./line-source"
import { isOpen } from "./is-open"
import { reportByParam, reportTable } from "./load-report"

async function sourcesOf(scope: Scope, report: Report, line: TableLine, figureKey: string): Promise<Source[]> {
  if (line.lineId !== null) return frozenSources(scope, line.lineId, figureKey)
  const { lines } = await countBranch(scope, report.unitId, report)
  const live = lines.find((one) => lineKey(one) === lineKey(line))
  return live?.sources.filter((source) => source.figureKey === figureKey) ?? []
}

/** Where a number of a report comes from: definition, period, tree, lines that add up to it, and the records or the report behind a line. */
export async function loadPassport(scope: Scope, params: Record<string, string>, search: Record<string, string>) {
  const report = await reportByParam(scope, params.id)
  const figureKey = params.figure ?? ""
  const table = report && (await reportTable(scope, report))
  const figure = table?.figures.find(({ key }) => key === figureKey)
  if (!report || !table || !figure) return null
  const asked = new Asked(search)
  const findLine = (typed: string) => table.lines.find((line) => lineKey(line) === typed)
  const line = asked.read("dong", findLine, "báo cáo không có dòng này") ?? null
  asked.done()
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
    lines: table.lines.filter((line) => isTold(line)),
    total: branchValue(table.lines, figureKey),
    line,
    behind: await recordsBehind(scope, figureKey, counted, { day: table.structureOn, period: report }),
    corrections,
    drifts,
    mayCorrect: (await writesReport(scope, report)) && ["accepted", "locked"].includes(report.status),
    saved: flashParams.saved in search,
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
