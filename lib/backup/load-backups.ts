import type { Scope } from "@/lib/access/scope"
import { env } from "@/lib/env"
import { BACKUP_LOCK } from "./backup-lock"
import { isOverdue, lastGoodBackup } from "./backup-state"

const shown = 30

/** How a backup ended, or that it runs. */
export interface BackupLine {
  id: number
  fileName: string
  startedAt: Date
  isNightly: boolean
  state: "running" | "good" | "failed" | "interrupted"
  bytes: number | null
  failure: string
}

/** Whether somebody backs this database up at this moment. */
async function backupRuns({ tx }: Scope): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (classid::bigint << 32 | objid::bigint) = ${BACKUP_LOCK}::bigint`
  return rows.length > 0
}

/** The newest backups of this installation, the last good one, and how nightly ones are set up. */
export async function loadBackups(scope: Scope) {
  const rows = await scope.tx.backup.findMany({ orderBy: { id: "desc" }, take: shown })
  const runs = await backupRuns(scope)
  const lines = rows.map(({ id, fileName, startedAt, finishedAt, isNightly, bytes, failure }): BackupLine => {
    const state = failure ? "failed" : finishedAt ? "good" : runs ? "running" : "interrupted"
    return { id, fileName, startedAt, isNightly, state, bytes: bytes === null ? null : Number(bytes), failure }
  })
  const good = await lastGoodBackup(scope)
  const { backup } = env()
  return { lines, good, overdue: isOverdue(good), nightly: backup && { keep: backup.keep, at: backup.at } }
}

export type BackupsData = Awaited<ReturnType<typeof loadBackups>>
