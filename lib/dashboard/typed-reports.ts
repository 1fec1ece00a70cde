import type { Scope } from "@/lib/access/scope"
import type { IsoDate } from "@/lib/format/dates"
import type { ReportRhythm } from "@/lib/glossary"
import type { FigureRequest } from "@/lib/roll-up/load-figures"
import { branchUnits } from "@/lib/structure/branch"

/** A report that was typed for a unit of the branch: its numbers are in no sum of records. */
export interface TypedReport {
  reportId: number
  unitName: string
  /** What it is about: see `periodName` of reports. */
  kind: string
  kindName: string
  rhythm: ReportRhythm
  fromOn: IsoDate
  toOn: IsoDate
}

/** The accepted reports of the period that a unit above typed for units of the branch, as far as the actor holds them. */
export function findTypedReports(scope: Scope, { unitId, from, to }: FigureRequest): Promise<TypedReport[]> {
  return scope.tx.$queryRaw<TypedReport[]>`
    SELECT r.id AS "reportId", nm.name AS "unitName", 
      k.key AS kind, k.name AS "kindName", k.rhythm::text AS rhythm, r.from_on::text AS "fromOn", r.to_on::text AS "toOn"
    FROM report r JOIN report_kind k ON k.key = r.kind_key JOIN report_submission s ON s.report_id = r.id AND s.decision = 'accepted' AND s.substituted
    JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = r.unit_id AND n.path @> ARRAY[${unitId}::int]
    CROSS JOIN LATERAL (SELECT unit_name_on(r.unit_id, r.to_on) COLLATE vi_natural AS name) nm
    WHERE r.status IN ('accepted', 'locked') AND date_part('year', r.to_on) BETWEEN ${from}::int AND ${to}::int
      AND r.unit_id IN (${branchUnits(scope.actor.unitId)})
    ORDER BY nm.name, r.to_on, r.id LIMIT 200`
}
