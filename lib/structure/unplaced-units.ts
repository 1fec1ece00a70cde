import { holdsSomeDay } from "./dated-row"
import { Prisma } from "@/lib/db/generated/client"
import { branchUnits } from "./branch"

// Units that no tree holds: those that begin on a later day, and those that were founded by mistake.

const placement = Prisma.sql`p`

/** SQL: the units that begin on a later day below a unit that the branch holds today. */
export function plannedUnits(ownUnitId: number): Prisma.Sql {
  const begun = Prisma.sql`begun`
  const later = Prisma.sql`${holdsSomeDay(placement)} AND p.valid_from > roll_up.today() AND NOT EXISTS (SELECT 1 FROM unit_placement begun
    WHERE begun.unit_id = p.unit_id AND ${holdsSomeDay(begun)} AND begun.valid_from <= roll_up.today())`
  return Prisma.sql`(WITH RECURSIVE planned AS (
      SELECT p.unit_id FROM unit_placement p WHERE p.parent_id IN (${branchUnits(ownUnitId)}) AND ${later}
      UNION
      SELECT p.unit_id FROM planned above JOIN unit_placement p ON p.parent_id = above.unit_id AND ${later}
    ) SELECT unit_id FROM planned)`
}

/** SQL: the units that an event of the branch founded and that never were, because it was taken back. */
export function takenBackUnits(ownUnitId: number): Prisma.Sql {
  return Prisma.sql`(SELECT p.unit_id FROM unit_event e JOIN unit_placement p ON p.opened_by_id = e.id
    WHERE e.undone_by_id IS NOT NULL AND e.unit_id IN (${branchUnits(ownUnitId)})
      AND NOT EXISTS (SELECT 1 FROM unit_placement held WHERE held.unit_id = p.unit_id AND ${holdsSomeDay(Prisma.sql`held`)}))`
}
