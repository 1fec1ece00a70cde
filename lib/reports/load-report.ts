import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { loadHistory } from "@/lib/history/load-history"
import { today } from "@/lib/format/dates"
import { countBranch } from "./count-branch"
import { decidesReport, findReport, writesReport, type Report } from "./find-report"
import { frozenTable, type ReportTable } from "./frozen-table"
import { findLateUnits } from "./late-units"
import { liveTable } from "./live-table"
import { reportDue } from "./report-due"

const open = ["draft", "returned"]

/** Whether a report still shows what is counted now. */
export const isOpen = ({ status }: Pick<Report, "status">) => open.includes(status)

/** The report of an address, or null when there is none for this actor. */
export async function reportByParam(scope: Scope, id: string | undefined): Promise<Report | null> {
  return /^\d{1,9}$/.test(id ?? "") ? findReport(scope, Number(id)) : null
}

/** The numbers of a report: as submitted, or of now while it is being written. */
export async function reportTable(scope: Scope, report: Report): Promise<ReportTable> {
  const frozen = isOpen(report) || report.submissionId === null ? null : await frozenTable(scope, report.submissionId)
  return frozen ?? liveTable(await countBranch(scope, report.unitId, report))
}

/** One section of the outline with what was written in it. */
export interface Section {
  key: string
  number: string
  heading: string
  level: number
  body: string
}

/** The outline of a report with its texts. */
export async function loadSections(scope: Scope, reportId: number): Promise<Section[]> {
  const outline = await scope.tx.reportOutline.findMany({
    orderBy: { sortOrder: "asc" },
    include: { sections: { where: { reportId } } },
  })
  return outline.map(({ key, number, heading, level, sections }) => {
    return { key, number, heading, level, body: sections[0]?.body ?? "" }
  })
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

/** Everything a report's page shows; null when there is none for this actor. */
export async function loadReport(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const report = await reportByParam(scope, id)
  if (!report) return null
  return {
    report,
    table: await reportTable(scope, report),
    sections: await loadSections(scope, report.id),
    ...(await loadRemarks(scope, report.submissionId)),
    late: await findLateUnits(scope, report),
    dueOn: report.dueOn ?? (await reportDue(scope, report.unitId, report)),
    today: today(),
    mayWrite: await writesReport(scope, report),
    mayDecide: await decidesReport(scope, report),
    events: await loadHistory(scope, "reports", report.id),
    saved: search[flashParams.saved],
  }
}

export type ReportData = NonNullable<Awaited<ReturnType<typeof loadReport>>>
