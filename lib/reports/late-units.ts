import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { structureDayOf, type ReportPeriod } from "./period"
import { samePeriod } from "./same-period"

/** A direct child whose own report for the period has not been accepted. */
export interface LateUnit {
  unitId: number
  unitName: string
  /** Null: not even begun. */
  status: string | null
}

/** The direct children of a unit, as the structure stands on the period's last day, whose report for it has not been accepted; one founded today owes none yet. */
export async function findLateUnits(
  scope: Scope,
  { unitId, ...period }: { unitId: number } & ReportPeriod,
): Promise<LateUnit[]> {
  const day = toDbDate(structureDayOf(period))
  return scope.tx.$queryRaw<LateUnit[]>`
    SELECT s.unit_id AS "unitId", n.name AS "unitName", r.status::text AS status
    FROM roll_up.structure(${day}::date, ARRAY[${unitId}::int]) s
    CROSS JOIN LATERAL (SELECT unit_name_on(s.unit_id, ${day}::date) COLLATE vi_natural AS name) n
    LEFT JOIN report r ON r.unit_id = s.unit_id AND ${samePeriod(period)}
    WHERE s.parent_id = ${unitId}::int AND s.alive AND (SELECT life.founded FROM unit_life(s.unit_id) life) < roll_up.today()
      AND coalesce(r.status NOT IN ('accepted', 'locked'), true)
    ORDER BY n.name`
}
