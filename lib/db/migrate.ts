import { installRollUp } from "@/lib/roll-up/install"
import { withConnection } from "./connection"
import { applyMigrations } from "./migrations"

/** Any number, the same for every process: two that start together migrate one after the other. */
const MIGRATION_LOCK = 4_620_260_711

/**
 * Brings a database to the newest schema, then installs the derived tables and triggers of the roll-up.
 * Returns the names of the migrations applied now. `_prisma_migrations` is kept as `prisma migrate deploy` keeps it.
 */
export async function migrate(url: string): Promise<string[]> {
  return withConnection(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK])
    const applied = await applyMigrations(url)
    await installRollUp(url)
    return applied
  })
}
