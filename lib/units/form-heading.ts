import type { Scope } from "@/lib/access/scope"

/** Who issues a printed form, and the committee above it. */
export interface FormHeading {
  unit: string
  parent: string
}

/** A form whose head is left to the pen. */
export const blankHeading: FormHeading = { unit: "", parent: "" }

/** The names of a unit and of the body above it, as they were on the last day of a year (or are today). The caller knows that both may be read. */
export async function loadHeading(scope: Scope, unitId: number, year: number): Promise<FormHeading> {
  const [row] = await scope.tx.$queryRaw<{ unit: string; parent: string | null }[]>`
    SELECT unit_name_on(${unitId}::int, d.day) AS unit, (
      SELECT unit_name_on(n.parent_id, d.day) FROM roll_up.tree_node n
      WHERE n.unit_id = ${unitId}::int AND n.tree IN (0, ${year}::int) ORDER BY n.tree DESC LIMIT 1) AS parent
    FROM (SELECT least(make_date(${year}::int, 12, 31), roll_up.today()) AS day) d`
  return { unit: row!.unit, parent: row!.parent ?? "" }
}
