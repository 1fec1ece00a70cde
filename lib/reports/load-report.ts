import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { loadHistory } from "@/lib/history/load-history"
import { findLongerTotals } from "@/lib/dashboard/longer-totals"
import { today } from "@/lib/format/dates"
import { countBranch } from "./count-branch"
import { type Difference, differencesOf, recordLines } from "./substitute/beside-records"
import { decidesReport, findReport, retypesReport, writesReport, type Report } from "./find-report"
import { handedInSections } from "./handed-letter"
import { isOpen } from "./is-open"
import { loadSections, type Section } from "./outline"
import { frozenTable, type ReportTable } from "./frozen-table"
import { findLateUnits } from "./late-units"
import { liveTable } from "./live-table"
import { reportDue } from "./report-due"
import { findUntaken, periodAbove } from "./untaken-reports"

/** The report of an address, or null when there is none for this actor. */
export async function reportByParam(scope: Scope, id: string | undefined): Promise<Report | null> {
  return /^\d{1,9}$/.test(id ?? "") ? findReport(scope, Number(id)) : null
}

/** The numbers of a report: as submitted, or of now while it is being written. */
export async function reportTable(scope: Scope, report: Report): Promise<ReportTable> {
  const frozen = isOpen(report) || report.submissionId === null ? null : await frozenTable(scope, report.submissionId)
  return frozen ?? liveTable(await countBranch(scope, report.unitId, report))
}

/** The outline of a report with its texts: as it was handed in, or of now while it is being written. */
async function reportSections(scope: Scope, report: Report): Promise<Section[]> {
  return (await handedInSections(scope, report)) ?? (await loadSections(scope, report.id))
}

async function loadRemarks(scope: Scope, submissionId: number | null) {
  if (submissionId === null) return { reasons: [], exceptions: [], corrections: [] }
  const where = { submissionId }
  return {
    reasons: await scope.tx.reportReturnReason.findMany({ where, orderBy: { id: "asc" } }),
    exceptions: await scope.tx.reportException.findMany({ where, orderBy: { unitName: "asc" } }),
    corrections: await scope.tx.reportCorrection.findMany({
      where,
      orderBy: { id: "asc" },
      include: { line: { select: { unitName: true } } },
    }),
  }
}

/** Where the numbers that the unit above typed and the records differ now. */
async function typedDifferences(scope: Scope, report: Report, { figures, lines }: ReportTable): Promise<Difference[]> {
  return differencesOf(figures, lines, await recordLines(scope, report.unitId, report))
}

/** Everything a report's page shows; null when there is none for this actor. */
export async function loadReport(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const report = await reportByParam(scope, id)
  if (!report) return null
  const table = await reportTable(scope, report)
  return {
    report,
    table,
    sections: await reportSections(scope, report),
    ...(await loadRemarks(scope, report.submissionId)),
    late: await findLateUnits(scope, report),
    untaken: await findUntaken(scope, report, table),
    longerTotals: isOpen(report) ? await findLongerTotals(scope, report.unitId, [report.fromOn, report.toOn]) : [],
    above: await periodAbove(scope, report),
    dueOn: report.dueOn ?? (await reportDue(scope, report.unitId, report)),
    today: today(),
    mayWrite: await writesReport(scope, report),
    mayDecide: await decidesReport(scope, report),
    mayRetype: await retypesReport(scope, report),
    differences: report.substituted && !isOpen(report) ? await typedDifferences(scope, report, table) : [],
    events: await loadHistory(scope, "reports", report.id),
    saved: search[flashParams.saved],
  }
}

export type ReportData = NonNullable<Awaited<ReturnType<typeof loadReport>>>
