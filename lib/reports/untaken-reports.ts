import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { findReports, type Report } from "./find-report"
import type { ReportTable } from "./frozen-table"
import { isOpen } from "./is-open"
import { findKind } from "./kinds/find-kinds"
import { monthEndOf, periodsOfYear } from "./kinds/spans"
import { isSamePeriod, yearsOf, type ReportPeriod } from "./period"
import { samePeriod } from "./same-period"

/** Whether two spans are told by the same name, or are free and share days: one would be looked for in the other. */
const isMeant = (one: ReportPeriod, other: ReportPeriod) =>
  one.rhythm === "free" || monthEndOf(one) === monthEndOf(other)

/** Whether a report had been accepted when another was handed in; of one that is written, whether it is now. */
const wasThere = (child: Report, parent: Report) =>
  isOpen(parent) || parent.submittedAt === null || (child.decidedAt !== null && child.decidedAt <= parent.submittedAt)

/** The accepted reports of children that a report does not take since they are about other days; their records are counted. In the order of its lines. */
export async function findUntaken(scope: Scope, report: Report, { lines }: ReportTable): Promise<Report[]> {
  const counted = lines.filter(({ kind, childSubmissionId }) => kind === "child" && childSubmissionId === null)
  const unitIds = counted.map(({ unitId }) => unitId)
  if (unitIds.length === 0) return []
  const { kind, fromOn, toOn } = report
  const found = await findReports(
    scope,
    Prisma.sql`r.unit_id = ANY (${unitIds}::int[]) AND r.kind_key = ${kind} AND r.status IN ('accepted', 'locked')
      AND r.from_on <= ${toDbDate(toOn)}::date AND r.to_on >= ${toDbDate(fromOn)}::date AND NOT (${samePeriod(report)})`,
  )
  return found
    .filter((child) => isMeant(child, report) && wasThere(child, report))
    .sort((a, b) => unitIds.indexOf(a.unitId) - unitIds.indexOf(b.unitId))
}

/**
 * The period that the unit above has in the place of a report's, of the same name and other days, so that it would not take this one; null where it has the
 * same, where the report goes to nobody, and of a free kind.
 */
export async function periodAbove(scope: Scope, report: Report): Promise<ReportPeriod | null> {
  const kind = await findKind(scope, report.parentId ?? report.unitId, report.kind)
  if (!kind) return null
  const meant = periodsOfYear(kind, yearsOf(report).to).find((one) => isMeant(one, report))
  return meant && !isSamePeriod(meant, report) ? meant : null
}
