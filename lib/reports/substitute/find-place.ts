import { holdsUnit, type Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { today, type IsoDate } from "@/lib/format/dates"
import { hasReport } from "../insert-report"
import { isReportable, structureDayOf, type ReportPeriod } from "../period"
import { deciderRoles } from "../report-roles"
import { unitAbsence } from "../unit-absence"

/** The unit a report is typed for, and the period. */
export interface SubstitutePlace {
  unitId: number
  unitName: string
  period: ReportPeriod
  structureOn: IsoDate
}

/** Why nothing is typed for a child of the actor's, in words. */
export interface NoPlace {
  refused: string
}

const taken = "Đơn vị đã có báo cáo của kỳ này. Không nhập thay được nữa; hãy xem báo cáo đó trong danh sách."

async function isChild({ tx, actor }: Scope, unitId: number): Promise<boolean> {
  return (await tx.unitPlacement.count({ where: { unitId, parentId: actor.unitId, relation: "child" } })) > 0
}

async function absentChild(scope: Scope, unitId: number, period: ReportPeriod): Promise<NoPlace | null> {
  const absence = (await isChild(scope, unitId)) ? await unitAbsence(scope, unitId, period) : null
  return absence === null ? null : { refused: absence }
}

/**
 * The direct child of the actor's unit, as the structure stands on the period's last day, that has no report of the period yet; of a period that has begun.
 * `refused` when it meanwhile has one, or was not there in the period; null for a unit that the actor does not type for.
 */
export async function findSubstitutePlace(
  scope: Scope,
  unitId: number,
  period: ReportPeriod,
): Promise<SubstitutePlace | NoPlace | null> {
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
  if (!found) return absentChild(scope, unitId, period)
  return (await hasReport(scope, unitId, period)) ? { refused: taken } : { unitId, ...found, period, structureOn }
}
