import type pg from "pg"

/** The day that today's tree is of; null where there is none. */
export async function treeDay(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ found: boolean }>("SELECT to_regclass('roll_up.tree') IS NOT NULL AS found")
  if (!rows[0]?.found) return null
  const tree = await client.query<{ day: string }>("SELECT as_of::text AS day FROM roll_up.tree WHERE tree = 0")
  return tree.rows[0]?.day ?? null
}
