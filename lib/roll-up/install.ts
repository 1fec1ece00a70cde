import { createHash } from "node:crypto"
import type pg from "pg"
import { withConnection } from "@/lib/db/connection"
import { rollUpSchemaSql } from "./schema-sql"
import { treeDay } from "./tree-day"

async function installedHash(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('roll_up.installed') IS NOT NULL AS found",
  )
  if (!rows[0]?.found) return null
  const installed = await client.query<{ hash: string }>("SELECT hash FROM roll_up.installed")
  return installed.rows[0]?.hash ?? null
}

/**
 * Installs the derived schema and rebuilds it from the records when the catalogue of figures changed; else does nothing.
 * One transaction: a failure leaves the old schema.
 */
export async function installRollUp(databaseUrl: string): Promise<void> {
  const sql = rollUpSchemaSql()
  const hash = createHash("sha256").update(sql).digest("hex")
  await withConnection(databaseUrl, async (client) => {
    if ((await installedHash(client)) === hash) return
    await client.query("BEGIN")
    await client.query("SELECT pg_advisory_xact_lock(hashtext('unit structure'))")
    const day = await treeDay(client)
    await client.query(sql)
    await client.query("SELECT roll_up.rebuild()")
    // What was planned for the days since has not taken effect in the records yet: the next turn of the day sees to it.
    await client.query("UPDATE roll_up.tree SET as_of = least(as_of, $1::date) WHERE tree = 0", [day])
    await client.query("INSERT INTO roll_up.installed (hash) VALUES ($1)", [hash])
    await client.query("COMMIT")
  })
}
