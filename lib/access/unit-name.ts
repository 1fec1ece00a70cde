import { holdsSomeDay } from "@/lib/structure/dated-row"
import { Prisma } from "@/lib/db/generated/client"
import { known, type Scope } from "./scope"
import { plannedUnits, takenBackUnits } from "@/lib/structure/unplaced-units"

/** SQL condition: the unit stands above the actor's own, or stood there on some day. */
function aboveSomeDay({ actor }: Scope, unit: Prisma.Sql): Prisma.Sql {
  const held = Prisma.sql`${holdsSomeDay(Prisma.sql`p`)} AND p.valid_from <= roll_up.today() AND p.parent_id IS NOT NULL`
  return Prisma.sql`${unit} IN (WITH RECURSIVE up AS (
      SELECT p.parent_id AS id, p.valid_from AS since, p.valid_to AS until FROM unit_placement p WHERE p.unit_id = ${actor.unitId}::int AND ${held}
      UNION
      SELECT p.parent_id, greatest(up.since, p.valid_from), least(up.until, p.valid_to) FROM up JOIN unit_placement p ON p.unit_id = up.id AND ${held}
      WHERE coalesce(greatest(up.since, p.valid_from) < least(up.until, p.valid_to), true)
    ) SELECT id FROM up)`
}

/** SQL condition: the actor may open the unit's page: it is, or in some year was, in the branch, was left to it, or is planned there. */
export function opensPage(scope: Scope, unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${known(scope, unit)} OR ${unit} IN ${plannedUnits(scope.actor.unitId)})`
}

/** SQL condition: what events did to the unit is the actor's to read: its page may be opened, or an event of the branch founded it by mistake. */
export function concerns(scope: Scope, unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${opensPage(scope, unit)} OR ${unit} IN ${takenBackUnits(scope.actor.unitId)})`
}

/**
 * SQL: the name that a unit bore on a day; null for one whose name the actor may not learn, neither of the own branch (of any year, planned, or
 * taken back) nor above it on any day.
 */
export function nameFor(scope: Scope, unit: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${concerns(scope, unit)} OR ${aboveSomeDay(scope, unit)} THEN unit_name_on(${unit}, ${day}) END`
}
