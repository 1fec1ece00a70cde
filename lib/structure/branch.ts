import { Prisma } from "@/lib/db/generated/client"

/** SQL: the units of a branch in today's structure, dissolved predecessors included. */
export function branchUnits(unitId: number): Prisma.Sql {
  return Prisma.sql`SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND n.path @> ARRAY[${unitId}::int]`
}

/**
 * SQL: units that ended by being split among several, of which units of the branch took a part, with those that had ended into them before. Their records belong to nobody alone and
 * stay together further up; each successor may read them.
 */
export function inheritedUnits(unitId: number): Prisma.Sql {
  return Prisma.sql`(WITH RECURSIVE inherited AS (
      SELECT old.unit_id FROM unit_succession s JOIN unit_event e ON e.id = s.event_id AND e.undone_by_id IS NULL AND e.effective_on <= roll_up.today()
      JOIN roll_up.tree_node heir ON heir.tree = 0 AND heir.unit_id = s.successor_id AND heir.path @> ARRAY[${unitId}::int]
      JOIN roll_up.tree_node old ON old.tree = 0 AND old.unit_id = s.predecessor_id AND NOT old.alive
      WHERE s.extent = 'part' AND NOT EXISTS (
        SELECT 1 FROM unit_succession w WHERE w.event_id = e.id AND w.predecessor_id = s.predecessor_id AND w.extent = 'whole')
        AND EXISTS (SELECT 1 FROM unit_placement p WHERE p.unit_id = s.predecessor_id AND p.opened_by_id = e.id AND p.relation = 'successor')
      UNION
      SELECT n.unit_id FROM inherited i JOIN roll_up.tree_node n ON n.tree = 0 AND n.parent_id = i.unit_id AND NOT n.alive
    ) SELECT unit_id FROM inherited)`
}
