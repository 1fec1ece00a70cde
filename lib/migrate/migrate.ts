import type pg from "pg"
import { withConnection } from "@/lib/db/connection"
import { install } from "@/lib/db/part"
import { applyMigrations } from "./migrations"
import { partsDue } from "./parts"

/** Any number, the same for every process: two that start together migrate one after the other. A backup shares it. */
export const MIGRATION_LOCK = 4_620_260_711

/**
 * Brings a database to the newest schema, then installs the functions and the derived schema where their version is newer. A database of a newer
 * program is refused before anything changes. Returns the names of the migrations applied now. `_prisma_migrations` is kept as
 * `prisma migrate deploy` keeps it.
 */
export function migrate(url: string): Promise<string[]> {
  return withMigrationLock(url, async (client) => {
    const due = await partsDue(client)
    const applied = await applyMigrations(url)
    for (const part of due) await install(client, part)
    return applied
  })
}

/** Runs `run` while no other process migrates, restores or backs up. */
export function withMigrationLock<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(
    url,
    async (client) => {
      await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK])
      return run(client)
    },
    "lantoa migration",
  )
}
