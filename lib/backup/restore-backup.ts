import type pg from "pg"
import { withConnection } from "@/lib/db/connection"
import { functions } from "@/lib/migrate/functions"
import { versionOf } from "@/lib/db/part"
import { migrate, withMigrationLock } from "@/lib/migrate/migrate"
import { applyMigrations, migrationNames } from "@/lib/migrate/migrations"
import { execute } from "@/lib/db/scratch-database"
import { verify, type Difference } from "@/lib/roll-up/verify"
import { findMigrations } from "./catalogue"
import type { CheckedBackup } from "./check-backup"
import { clearSql, lockOpening, refuseUnlessEmpty, refuseWhileUsed } from "./empty-database"
import type { Progress } from "./format"
import { loadBackup } from "./load-backup"
import { Refusal } from "./refusal"

/** How a restore is called in the database's list of activity. */
const activity = "lantoa restore"

/** Refuses a backup of a version of the schema, or of its functions, that this program does not know. */
export function refuseNewer({ header }: CheckedBackup): void {
  const isNewer = header.migrations.some((name) => !migrationNames().includes(name))
  if (isNewer || header.functions > versionOf(functions))
    throw new Refusal(
      `Bản sao lưu do phiên bản Lan Tỏa mới hơn tạo (${header.program}). Hãy cập nhật chương trình rồi khôi phục.`,
    )
}

/** Refuses a database that a backup cannot be restored into; changes nothing. */
export async function refuseUnready(url: string): Promise<void> {
  const refuse = async (client: pg.Client) => {
    await refuseUnlessEmpty(client)
    await refuseWhileUsed(client)
  }
  await withConnection(url, refuse, activity)
}

/**
 * Restores a backup that was checked into an empty database: lays the schema of its version, loads it in one transaction, brings it to the program's
 * version, builds what is derived and returns what differs from the records, nothing when all is exact. Killed before the load is committed it leaves
 * an empty database; afterwards everything is there, and the next start does the rest.
 */
export async function restoreBackup(
  url: string,
  file: string,
  checked: CheckedBackup,
  progress: Progress,
  say: (step: string) => void,
): Promise<Difference[]> {
  refuseNewer(checked)
  await refuseUnready(url)
  const load = async (client: pg.Client) => {
    await layVersion(client, url, checked.header.migrations)
    await loadBackup(client, file, checked, progress)
    say("Đã nạp xong mọi bảng")
    await client.query("ANALYZE")
  }
  await withMigrationLock(url, () => withConnection(url, load, activity))
  say("Đang cập nhật cấu trúc và tính lại số tổng hợp")
  await migrate(url)
  await execute(url, "SELECT roll_up.turn_day()")
  say("Đang đối chiếu số tổng hợp với các bản ghi")
  return verify(url)
}

/** Brings an empty database to exactly these migrations. */
async function layVersion(client: pg.Client, url: string, migrations: string[]): Promise<void> {
  const found = (await findMigrations(client)) ?? []
  if (JSON.stringify(found) === JSON.stringify(migrations)) return
  await client.query("BEGIN")
  await lockOpening(client)
  await refuseUnlessEmpty(client)
  await client.query(clearSql)
  await client.query("COMMIT")
  await applyMigrations(url, migrations)
}
