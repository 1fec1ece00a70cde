import { holdsUnit, type Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { today, type IsoDate } from "@/lib/format/dates"
import { findReport, retypesReport, type Report } from "../find-report"
import { wasTakenBack } from "../taken-back"
import { findReportId } from "../insert-report"
import { findKind } from "../kinds/find-kinds"
import { isReportable } from "../kinds/spans"
import { structureDayOf, type ReportPeriod } from "../period"
import { deciderRoles } from "../report-roles"
import { unitAbsence } from "../unit-absence"

/** The unit a report is typed for, and the period. */
export interface SubstitutePlace {
  unitId: number
  unitName: string
  period: ReportPeriod
  structureOn: IsoDate
  /** The report that is typed anew: typed by this unit before, and accepted or taken back; null where there is none yet. */
  report: Report | null
}

/** Why nothing is typed for a child of the actor's, in words. */
export interface NoPlace {
  refused: string
}

const taken = "Đơn vị đã có báo cáo của kỳ này. Không nhập hộ được nữa; hãy xem báo cáo đó trong danh sách."

const used =
  "Số nhập hộ đã vào báo cáo của cấp trên, hoặc đã khóa, nên không nhập lại được nữa. Số sai thì đơn vị đính chính trên báo cáo của mình."

/** What is there for the unit and period. */
async function existing(scope: Scope, unitId: number, period: ReportPeriod): Promise<Report | null> {
  const id = await findReportId(scope, unitId, period)
  return id === null ? null : findReport(scope, id)
}

/** Why the report that is there is not typed anew, or null where it may be. */
async function refusal(scope: Scope, report: Report | null): Promise<NoPlace | null> {
  if (report === null || wasTakenBack(report) || (await retypesReport(scope, report))) return null
  return { refused: report.substituted && report.status === "locked" ? used : taken }
}

async function isChild({ tx, actor }: Scope, unitId: number): Promise<boolean> {
  return (await tx.unitPlacement.count({ where: { unitId, parentId: actor.unitId, relation: "child" } })) > 0
}

async function absentChild(scope: Scope, unitId: number, period: ReportPeriod): Promise<NoPlace | null> {
  const absence = (await isChild(scope, unitId)) ? await unitAbsence(scope, unitId, period) : null
  return absence === null ? null : { refused: absence }
}

/**
 * The direct child of the actor's unit, as the structure stands on the period's last day, that has no report of the period yet, or one that this unit typed
 * and that no report above has used; of a period that has begun. `refused` when it meanwhile has one, or was not there in the period; null for a unit that the actor does not type for.
 */
export async function findSubstitutePlace(
  scope: Scope,
  unitId: number,
  period: ReportPeriod,
): Promise<SubstitutePlace | NoPlace | null> {
  const { unitId: own, role } = scope.actor
  const kind = await findKind(scope, own, period.kind)
  if (!kind || period.fromOn > today()) return null
  if (!deciderRoles.includes(role) || !(await holdsUnit(scope, unitId))) return null
  const structureOn = structureDayOf(period)
  const day = toDbDate(structureOn)
  const rows = await scope.tx.$queryRaw<Pick<SubstitutePlace, "unitName">[]>`
    SELECT unit_name_on(s.unit_id, ${day}::date) AS "unitName" FROM roll_up.structure(${day}::date, ARRAY[${own}::int]) s
    WHERE s.unit_id = ${unitId}::int AND s.parent_id = ${own}::int AND s.alive`
  const [found] = rows
  if (!found) return absentChild(scope, unitId, period)
  const report = await existing(scope, unitId, period)
  // One that was typed before the kind's spans were others is typed anew all the same.
  if (report === null && !isReportable(kind, period)) return null
  return (await refusal(scope, report)) ?? { unitId, ...found, period, structureOn, report }
}
