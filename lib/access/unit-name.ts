import { Prisma } from "@/lib/db/generated/client"
import { known, type Scope } from "./scope"

/** SQL condition: the unit stands above the actor's own, or stood there in some year. */
function aboveSomeYear({ actor }: Scope, unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${unit} = ANY (SELECT unnest(n.path) FROM roll_up.tree_node n WHERE n.unit_id = ${actor.unitId}::int)`
}

/** SQL: the name that a unit bore on a day; null for one whose name the actor may not learn, neither of the own branch of any year nor above it. */
export function nameFor(scope: Scope, unit: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${known(scope, unit)} OR ${aboveSomeYear(scope, unit)} THEN unit_name_on(${unit}, ${day}) END`
}
