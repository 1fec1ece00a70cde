import type pg from "pg"
import { withConnection } from "@/lib/db/connection"

/** Any number: whoever holds it backs this database up, all others leave it alone. */
export const BACKUP_LOCK = 4_620_260_713

/** Runs `run` as the one who backs this database up; null when somebody else does at this moment. */
export function asOnlyBackup<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T | null> {
  const tryRun = async (client: pg.Client) => {
    const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [BACKUP_LOCK])
    return rows[0]?.mine ? run(client) : null
  }
  return withConnection(url, tryRun, "lantoa backup")
}
