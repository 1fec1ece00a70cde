import type { Scope } from "@/lib/access/scope"
import type { FormHeading } from "@/lib/format/form-heading"
import { headerKind } from "./header-kind"
import { Prisma } from "@/lib/db/generated/client"
import { kindOn } from "./unit-store"

interface HeadingRow {
  unit: string
  parent: string | null
  typeKey: string
  isCell: boolean
}

/** The names of a unit and of the body above it, as they were on the last day of a year (or are today). The caller knows that both may be read. */
export async function loadHeading(scope: Scope, unitId: number, year: number): Promise<FormHeading> {
  const [row] = await scope.tx.$queryRaw<HeadingRow[]>`
    SELECT unit_name_on(${unitId}::int, d.day) AS unit, (
      SELECT unit_name_on(n.parent_id, d.day) FROM roll_up.tree_node n
      WHERE n.unit_id = ${unitId}::int AND n.tree IN (0, ${year}::int) ORDER BY n.tree DESC LIMIT 1) AS parent,
      t.key AS "typeKey", t.is_cell AS "isCell"
    FROM (SELECT least(make_date(${year}::int, 12, 31), roll_up.today()) AS day) d
    CROSS JOIN LATERAL ${kindOn(Prisma.sql`${unitId}::int`, Prisma.sql`d.day`)} kind JOIN unit_type t ON t.key = kind.key`
  const { unit, parent, typeKey, isCell } = row!
  return { unit, parent: parent ?? "", kind: headerKind(typeKey, isCell) }
}
