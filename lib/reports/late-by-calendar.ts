import type { Scope } from "@/lib/access/scope"
import { today, type IsoDate } from "@/lib/format/dates"
import type { Report } from "./find-report"
import { boardRows, type BoardRow } from "./load-board"
import { isOpen } from "./is-open"

/** Whether a report was not in by its day, as that stood on a day; before its day has passed nobody is late. */
function isLate({ dueOn, submittedOn }: BoardRow, on: IsoDate): boolean {
  return dueOn !== null && dueOn < on && (submittedOn === null || submittedOn > dueOn)
}

/**
 * The units directly below that a report marks as late: by the calendar, as it was when the report was handed in or is now while it is written, and those
 * named when it was accepted.
 */
export async function findMarkedLate(scope: Scope, report: Report): Promise<Set<number>> {
  const { submissionId, submittedAt } = report
  const on = isOpen(report) || submittedAt === null ? today() : today(submittedAt)
  const rows = await boardRows(scope, report.unitId, report)
  const named = submissionId === null ? [] : await scope.tx.reportException.findMany({ where: { submissionId } })
  return new Set([...rows.filter((row) => isLate(row, on)), ...named].map(({ unitId }) => unitId))
}
