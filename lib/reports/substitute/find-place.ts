import { holdsUnit, type Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { today, type IsoDate } from "@/lib/format/dates"
import { hasReport } from "../insert-report"
import { isReportable, structureDayOf, type ReportPeriod } from "../period"
import { deciderRoles } from "../report-roles"

/** The unit a report is typed for, and the period. */
export interface SubstitutePlace {
  unitId: number
  unitName: string
  period: ReportPeriod
  structureOn: IsoDate
}

/**
 * The direct child of the actor's unit, as the structure stands on the period's last day, that has no report of the period yet; of a period that has begun. `taken` when it
 * meanwhile has one; null for a unit that the actor does not type for.
 */
export async function findSubstitutePlace(
  scope: Scope,
  unitId: number,
  period: ReportPeriod,
): Promise<SubstitutePlace | "taken" | null> {
  const { unitId: own, role } = scope.actor
  if (
    !isReportable(period) ||
    period.fromMonth > today() ||
    !deciderRoles.includes(role) ||
    !(await holdsUnit(scope, unitId))
  )
    return null
  const structureOn = structureDayOf(period)
  const day = toDbDate(structureOn)
  const rows = await scope.tx.$queryRaw<Pick<SubstitutePlace, "unitName">[]>`
    SELECT unit_name_on(s.unit_id, ${day}::date) AS "unitName" FROM roll_up.structure(${day}::date, ARRAY[${own}::int]) s
    WHERE s.unit_id = ${unitId}::int AND s.parent_id = ${own}::int AND s.alive`
  const [found] = rows
  if (!found) return null
  return (await hasReport(scope, unitId, period)) ? "taken" : { unitId, ...found, period, structureOn }
}
