import { cache } from "react"
import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import { entries } from "./tracked"

/** A row of the matrix: the unit itself without those below, or a direct child with its whole branch. */
export interface MatrixUnit {
  unitId: number
  name: string
  founded: IsoDate
  /** Working units directly below it. */
  children: number
}

/** How many of those who must have entered something in a register and month. */
export interface Entry {
  unitId: number
  register: string
  /** `yyyy-MM`; a yearly register's is January. */
  month: string
  done: number
  /** 1 where one entry is enough for the whole branch. */
  of: number
  /** Said to have nothing, and entered nothing. */
  nothing: number
}

/** Whether all rows of a matrix are asked for, or that of the unit itself alone. */
type Breadth = "branch" | "own"

/** SQL: the units of a branch of today, each with the row of the matrix that it belongs to. */
const members = (scope: Scope, unitId: number, breadth: Breadth) => Prisma.sql`
  member AS (
    SELECT n.unit_id, n.alive, coalesce(n.path[cardinality(top.path) + 1], n.unit_id) AS row_id
    FROM roll_up.tree_node n, roll_up.tree_node top
    WHERE top.tree = 0 AND top.unit_id = ${unitId}::int AND n.tree = 0 AND n.path @> ARRAY[${unitId}::int]
      AND ${breadth === "own" ? Prisma.sql`n.unit_id = ${unitId}::int` : Prisma.sql`true`}
      AND n.unit_id IN (${branchUnits(scope.actor.unitId)})
  )`

const founded = (unit: Prisma.Sql) => Prisma.sql`(SELECT life.founded FROM unit_life(${unit}) life)`

/** The unit itself and its direct children that work today, by name. */
export function findMatrixUnits(scope: Scope, unitId: number): Promise<MatrixUnit[]> {
  return scope.tx.$queryRaw<MatrixUnit[]>`
    SELECT n.unit_id AS "unitId", nm.name, ${founded(Prisma.sql`n.unit_id`)}::text AS founded,
      (SELECT count(*)::int FROM roll_up.tree_node c WHERE c.tree = 0 AND c.parent_id = n.unit_id AND c.alive) AS children
    FROM roll_up.tree_node n
    CROSS JOIN LATERAL (SELECT unit_name_on(n.unit_id, roll_up.today()) COLLATE vi_natural AS name) nm
    WHERE n.tree = 0 AND (n.unit_id = ${unitId}::int OR (n.parent_id = ${unitId}::int AND n.alive))
      AND n.unit_id IN (${branchUnits(scope.actor.unitId)})
    ORDER BY n.unit_id <> ${unitId}::int, nm.name, n.unit_id`
}

/** SQL: the first and the last day of a year. */
const daysOf = (year: number) => Prisma.sql`make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`

/** Registers of which one entry in the branch is enough. */
function findBranchEntries(scope: Scope, unitId: number, year: number, breadth: Breadth): Promise<Entry[]> {
  return scope.tx.$queryRaw<Entry[]>`
    WITH ${members(scope, unitId, breadth)}, entered AS (
      SELECT DISTINCT m.row_id, e.register, extract(month FROM e.on_day)::int AS month FROM (${entries}) e JOIN member m USING (unit_id)
      WHERE e.on_day BETWEEN ${daysOf(year)} AND ${breadth === "own" ? Prisma.sql`e.unit_id = ${unitId}::int` : Prisma.sql`true`}
    ), said AS (
      SELECT s.unit_id AS row_id, s.register, extract(month FROM s.month)::int AS month FROM nothing_to_report s
      JOIN member m ON m.unit_id = s.unit_id AND m.row_id = s.unit_id
      WHERE s.month BETWEEN ${daysOf(year)} AND s.register <> 'meetings'
    )
    SELECT row_id AS "unitId", register, to_char(make_date(${year}::int, month, 1), 'YYYY-MM') AS month, count(e.row_id)::int AS done, 1 AS of,
      1 - count(e.row_id)::int AS nothing
    FROM (SELECT * FROM entered UNION SELECT * FROM said) known LEFT JOIN entered e USING (row_id, register, month)
    GROUP BY row_id, register, month`
}

/**
 * The regular meeting of every cell in every month since it began. Cells are counted by the day they began and meetings by themselves: to put each cell
 * beside each month would be sixty thousand rows in a province.
 */
export const findMeetings = cache(
  (scope: Scope, unitId: number, year: number, breadth: Breadth = "branch"): Promise<Entry[]> => {
    const [begun, ofYear] = [
      Prisma.sql`cell.founded < month + interval '1 month'`,
      Prisma.sql`month BETWEEN ${daysOf(year)}`,
    ]
    const met = Prisma.sql`kind = 'regular' AND deleted_at IS NULL`
    return scope.tx.$queryRaw<Entry[]>`
    WITH ${members(scope, unitId, breadth)}, cell AS MATERIALIZED (
      SELECT m.unit_id, m.row_id, min(p.valid_from) AS founded FROM member m
      JOIN unit_placement p ON p.unit_id = m.unit_id AND (p.valid_to IS NULL OR p.valid_to > p.valid_from)
      WHERE m.alive AND EXISTS (SELECT FROM unit_kind k JOIN unit_type t ON t.key = k.type_key AND t.is_cell
        WHERE k.unit_id = m.unit_id AND daterange(k.valid_from, k.valid_to) @> roll_up.today())
      GROUP BY m.unit_id, m.row_id
    ), asked AS (
      SELECT row_id, month, sum(cells)::int AS of FROM (SELECT row_id, founded, count(*) AS cells FROM cell GROUP BY row_id, founded) cell
      JOIN (SELECT make_date(${year}::int, m, 1) AS month FROM generate_series(1, 12) m) months ON ${begun} GROUP BY row_id, month
    ), met AS (
      SELECT cell.row_id, month, count(*)::int AS done FROM meeting JOIN cell USING (unit_id) WHERE ${met} AND ${ofYear} AND ${begun}
      GROUP BY cell.row_id, month
    ), said AS (
      SELECT cell.row_id, month, count(*)::int AS nothing FROM nothing_to_report s JOIN cell USING (unit_id)
      WHERE register = 'meetings' AND ${ofYear} AND ${begun}
        AND NOT EXISTS (SELECT FROM meeting WHERE unit_id = s.unit_id AND month = s.month AND ${met}) GROUP BY cell.row_id, month
    )
    SELECT row_id AS "unitId", 'meetings' AS register, to_char(month, 'YYYY-MM') AS month, coalesce(done, 0) AS done, of,
      coalesce(nothing, 0) AS nothing
    FROM asked LEFT JOIN met USING (row_id, month) LEFT JOIN said USING (row_id, month)`
  },
)

/** Everybody who must write a commitment in the year, and who has submitted it. */
function findCommitments(scope: Scope, unitId: number, year: number, breadth: Breadth): Promise<Entry[]> {
  return scope.tx.$queryRaw<Entry[]>`
    WITH ${members(scope, unitId, breadth)}
    SELECT m.row_id AS "unitId", 'commitments' AS register, ${year}::int || '-01' AS month, count(c.person_id)::int AS done,
      count(*)::int AS of, 0 AS nothing
    FROM member m JOIN commitment_duty d USING (unit_id)
    LEFT JOIN commitment c ON c.person_id = d.person_id AND c.year = d.year AND c.deleted_at IS NULL AND c.status <> 'draft'
    WHERE d.year = ${year}::int GROUP BY m.row_id`
}

/** What the rows of a unit's matrix have entered in a year, or said not to have; or the row of the unit itself. */
export async function findEntries(scope: Scope, unitId: number, year: number, breadth: Breadth): Promise<Entry[]> {
  const branch = await findBranchEntries(scope, unitId, year, breadth)
  const meetings = await findMeetings(scope, unitId, year, breadth)
  return [...branch, ...meetings, ...(await findCommitments(scope, unitId, year, breadth))]
}
