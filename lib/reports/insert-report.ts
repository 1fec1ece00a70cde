import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { Letter } from "./first-letter"
import { periodName, type ReportPeriod } from "./period"

const columnsOf = ({ kind, fromMonth, toMonth }: ReportPeriod) => {
  return { kind, fromMonth: toDbDate(fromMonth), toMonth: toDbDate(toMonth) }
}

/** Whether a unit has a report of exactly this period, in whatever state. */
export async function hasReport(scope: Scope, unitId: number, period: ReportPeriod): Promise<boolean> {
  return (await scope.tx.report.count({ where: { unitId, ...columnsOf(period) } })) > 0
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
