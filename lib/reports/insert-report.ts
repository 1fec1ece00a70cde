import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { Letter } from "./first-letter"
import { periodName, type ReportPeriod } from "./period"

const columnsOf = ({ kind, fromOn, toOn }: ReportPeriod) => {
  return { kindKey: kind, fromOn: toDbDate(fromOn), toOn: toDbDate(toOn) }
}

/** The report of a unit of exactly this period, in whatever state; null where there is none. */
export async function findReportId(scope: Scope, unitId: number, period: ReportPeriod): Promise<number | null> {
  const found = await scope.tx.report.findFirst({ where: { unitId, ...columnsOf(period) }, select: { id: true } })
  return found?.id ?? null
}

/** Begins a report as a draft; returns its id. */
export async function insertReport(
  scope: Scope,
  unitId: number,
  period: ReportPeriod,
  letter: Letter,
): Promise<number> {
  const subject = `Kết quả học tập và làm theo ${periodName(period)}`
  const { id } = await scope.tx.report.create({ data: { unitId, ...columnsOf(period), subject, ...letter } })
  return id
}
