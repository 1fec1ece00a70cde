import { readable } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { CommitmentStatus } from "@/lib/db/generated/enums"
import { chosenUnit } from "@/lib/units/search-units"
import { unitOptions } from "@/lib/units/unit-options"
import { readsYear } from "@/lib/register/grid-unit"
import { parseYear } from "@/lib/format/years"
import { textUnitIds } from "./privacy"
import { isOpenYear } from "./rules"

/** Somebody who must write, and how far it has come. */
export interface Writer {
  id: number
  fullName: string
  position: string
  isHead: boolean
  commitmentId: number | null
  version: number | null
  /** "none" = nothing begun. */
  status: CommitmentStatus | "none"
  submittedOn: Date | null
  /** There is a return reason to read. */
  returned: boolean
  lastGrade: string | null
  /** The person's data are restricted or pseudonymised: nothing is written for them. */
  held: boolean
  /** Last year's commitment has items to copy that the actor may read. */
  hasLast: boolean
}

/**
 * Everybody who must write in a year at a unit, in name order: the duties of an opened year, else who is a member on its last day.
 * The caller makes sure that the actor may read the unit in that year.
 */
export async function whoMustWrite(scope: Scope, unitId: number, year: number): Promise<Writer[]> {
  const mine = [...(await textUnitIds(scope))]
  const lastVisible = await readable(scope, Prisma.sql`l.unit_id`, Prisma.sql`l.year`)
  return scope.tx.$queryRaw<Writer[]>`
    WITH who AS (
      SELECT person_id, is_head FROM commitment_duty WHERE unit_id = ${unitId}::int AND year = ${year}::int
      UNION ALL
      SELECT m.person_id, p.is_head FROM person_membership m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
      WHERE m.unit_id = ${unitId}::int AND daterange(m.valid_from, m.valid_to) @> make_date(${year}::int, 12, 31)
        AND NOT EXISTS (SELECT FROM commitment_year WHERE year = ${year}::int)
    )
    SELECT p.id, shown_name(p) AS "fullName", p.position, who.is_head AS "isHead", c.id AS "commitmentId", c.version,
      coalesce(c.status::text, 'none') AS status, c.submitted_on AS "submittedOn",
      coalesce(c.return_reason <> '', false) AS returned, g.name AS "lastGrade",
      (p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL) AS held,
      EXISTS (SELECT FROM commitment_item i WHERE i.commitment_id = l.id AND l.unit_id = ANY (${mine}::int[])) AS "hasLast"
    FROM who JOIN person p ON p.id = who.person_id
    LEFT JOIN commitment c ON c.person_id = p.id AND c.year = ${year}::int AND c.deleted_at IS NULL
    LEFT JOIN commitment l ON l.person_id = p.id AND l.year = ${year - 1}::int AND l.deleted_at IS NULL
      AND ${lastVisible}
    LEFT JOIN result_grade g ON g.id = l.grade_id
    ORDER BY p.sort_name, p.id`
}

/** The unit the URL names by id (or by a code that was typed without JavaScript), else a cell's own; null when there is no such unit. */
async function wantedUnit(scope: Scope, id: string, code: string): Promise<number | null | undefined> {
  if (id || code) return chosenUnit(scope, id, code)
  return scope.actor.role === "cell" ? scope.actor.unitId : undefined
}

/** One cell's year on one screen; `unit` is null when the actor must choose a cell first. Null: no such cell or year for the actor. */
export async function loadCellYear(scope: Scope, yearText: string | undefined, search: Record<string, string>) {
  const year = parseYear(yearText ?? "")
  if (year === null || !isOpenYear(year)) return null
  const code = search["don-viMa"]?.trim() ?? ""
  const unitId = await wantedUnit(scope, search["don-vi"] ?? "", code)
  if (unitId === undefined || (unitId === null && code)) {
    return { year, unit: null, unknownCode: code || undefined, writers: [], mayWrite: false, opened: false }
  }
  if (unitId === null || !(await readsYear(scope, unitId, year))) return null
  const mayWrite = (await textUnitIds(scope)).has(unitId)
  if (scope.actor.role === "cell" && !mayWrite) return null
  const [unit] = await unitOptions(scope, [unitId])
  if (!unit) return null
  const opened = (await scope.tx.commitmentYear.count({ where: { year } })) > 0
  return { year, unit, mayWrite, opened, writers: await whoMustWrite(scope, unitId, year) }
}

export type CellYear = NonNullable<Awaited<ReturnType<typeof loadCellYear>>>
