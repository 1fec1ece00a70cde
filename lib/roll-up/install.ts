import type pg from "pg"
import type { Part } from "@/lib/db/part"
import { rollUpSchemaSql } from "./schema-sql"
import { treeDay } from "./tree-day"

/** Lays the schema anew and rebuilds what is in it from the records. */
async function installRollUp(client: pg.ClientBase, sql: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('unit structure'))")
  const day = await treeDay(client)
  await client.query(sql)
  await client.query("SELECT roll_up.rebuild()")
  // What was planned for the days since has not taken effect in the records yet: the next turn of the day sees to it.
  await client.query("UPDATE roll_up.tree SET as_of = least(as_of, $1::date) WHERE tree = 0", [day])
}

/** The derived schema. A changed catalogue of figures, or changed SQL, is a new version of it. */
export const rollUp: Part = {
  schema: "roll_up",
  name: "số tổng hợp",
  texts: ["7e7892b72dd8", "ccec6d5e433c", "34d60d0cc296"],
  sql: rollUpSchemaSql,
  install: installRollUp,
}
