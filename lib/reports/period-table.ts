import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { countBranch } from "./count-branch"
import { findReports } from "./find-report"
import { frozenTable, type ReportTable } from "./frozen-table"
import { isAccepted } from "./is-accepted"
import { liveTable } from "./live-table"
import type { ReportPeriod } from "./period"
import { samePeriod } from "./same-period"

/** The numbers of a unit for a period; `reportId` is there when they are official. */
export interface PeriodTable {
  period: ReportPeriod
  table: ReportTable
  reportId: number | null
}

/** The official numbers of a unit for a period where its report was accepted, else what is counted now. */
export async function periodTable(scope: Scope, unitId: number, period: ReportPeriod): Promise<PeriodTable> {
  const [report] = await findReports(scope, Prisma.sql`r.unit_id = ${unitId}::int AND ${samePeriod(period)}`)
  const official = report?.submissionId && isAccepted(report) ? await frozenTable(scope, report.submissionId) : null
  if (report && official) return { period, table: official, reportId: report.id }
  return { period, table: liveTable(await countBranch(scope, unitId, period)), reportId: null }
}
