import type { Scope } from "./scope"

/** Whether the actor keeps what the whole installation shares, such as lists that forms choose from: the administrator of a topmost unit does. */
export async function keepsInstallation({ actor, tx }: Scope): Promise<boolean> {
  if (actor.role !== "admin") return false
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int AND cardinality(n.path) = 1`
  return rows.length > 0
}
