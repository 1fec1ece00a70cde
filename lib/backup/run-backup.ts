import { rm } from "node:fs/promises"
import path from "node:path"
import type pg from "pg"
import { checkBackup } from "./check-backup"
import { failureText } from "./failure-text"
import { writeBackup, type BackupDone, type BackupOrder } from "./write-backup"

const interrupted = "Bị ngắt giữa chừng."

/**
 * Writes a backup, reads the file back, and records in the database what became of it. The caller is the only one who backs up. A file that cannot
 * be read back is taken away.
 */
export async function runBackup(client: pg.Client, order: BackupOrder, isNightly: boolean): Promise<BackupDone> {
  const record = await beginRecord(client, order, isNightly)
  try {
    const done = await writeBackup(order)
    await readBack(order.file)
    await record("bytes = $2", done.size)
    return done
  } catch (error) {
    await record("failure = $2", failureText(error)).catch(() => undefined)
    throw error
  }
}

async function readBack(file: string): Promise<void> {
  try {
    await checkBackup(file)
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

type EndRecord = (set: "bytes = $2" | "failure = $2", value: number | string) => Promise<void>

/** A row for this backup; a database of an older version, which is to be backed up before its upgrade, has no table for it. */
async function beginRecord(client: pg.Client, { file, sealed }: BackupOrder, isNightly: boolean): Promise<EndRecord> {
  const { rows } = await client.query<{ kept: boolean }>("SELECT to_regclass('public.backup') IS NOT NULL AS kept")
  if (!rows[0]?.kept) return async () => undefined
  await client.query("UPDATE backup SET finished_at = now(), failure = $1 WHERE finished_at IS NULL", [interrupted])
  const begun = await client.query<{ id: number }>(
    "INSERT INTO backup (is_nightly, file_name, has_secrets) VALUES ($1, $2, $3) RETURNING id",
    [isNightly, path.basename(file), sealed !== null],
  )
  const id = begun.rows[0]?.id
  return async (set, value) => {
    await client.query(`UPDATE backup SET finished_at = now(), ${set} WHERE id = $1`, [id, value])
  }
}
