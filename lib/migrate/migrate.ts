import { installRollUp } from "@/lib/roll-up/install"
import { withConnection } from "@/lib/db/connection"
import { applyMigrations } from "./migrations"

/** Any number, the same for every process: two that start together migrate one after the other. A backup shares it. */
export const MIGRATION_LOCK = 4_620_260_711

/**
 * Brings a database to the newest schema, then installs the derived tables and triggers of the roll-up.
 * Returns the names of the migrations applied now. `_prisma_migrations` is kept as `prisma migrate deploy` keeps it.
 */
export function migrate(url: string): Promise<string[]> {
  return withMigrationLock(url, async () => {
    const applied = await applyMigrations(url)
    await installRollUp(url)
    return applied
  })
}

/** Runs `run` while no other process migrates, restores or backs up. */
export function withMigrationLock<T>(url: string, run: () => Promise<T>): Promise<T> {
  return withConnection(
    url,
    async (client) => {
      await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK])
      return run()
    },
    "lantoa migration",
  )
}
