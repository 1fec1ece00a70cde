import { mkdir, readdir, rm } from "node:fs/promises"
import path from "node:path"
import type pg from "pg"
import { localTime, today } from "@/lib/format/dates"
import { asOnlyBackup } from "./backup-lock"
import { draftEnding } from "./frame-writer"
import { runBackup } from "./run-backup"
import type { BackupDone, BackupOrder } from "./write-backup"

/** Where nightly backups go, how many good ones stay, and when in the day (HH:mm in Vietnam) they are made. */
export interface NightlySettings {
  dir: string
  keep: number
  at: string
}

const nightlyName = /^lan-toa-\d{8}-\d{6}\.backup$/

/** The last instant at which a backup was to be made. */
export function lastDue(at: string, now: Date): Date {
  const due = new Date(`${today(now)}T${at}:00+07:00`)
  return due > now ? new Date(due.getTime() - 24 * 60 * 60 * 1000) : due
}

/** The next instant at which a backup is to be made. */
export function nextDue(at: string, now: Date): Date {
  return new Date(lastDue(at, now).getTime() + 24 * 60 * 60 * 1000)
}

function fileNameAt(now: Date): string {
  return `lan-toa-${today(now).replaceAll("-", "")}-${localTime(now).replaceAll(":", "")}.backup`
}

async function hasGoodSince(client: pg.Client, since: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM backup WHERE is_nightly AND started_at >= $1 AND finished_at IS NOT NULL AND failure = '' LIMIT 1",
    [since],
  )
  return (rowCount ?? 0) > 0
}

/** Takes away what killed nightly backups left, and all good ones but the newest. */
async function tidy(dir: string, keep: number): Promise<void> {
  const names = await readdir(dir)
  const good = names.filter((name) => nightlyName.test(name)).sort()
  const drafts = names.filter(
    (name) => name.endsWith(draftEnding) && nightlyName.test(name.slice(0, -draftEnding.length)),
  )
  for (const name of [...drafts, ...good.slice(0, -keep)]) await rm(path.join(dir, name), { force: true })
}

/**
 * Makes the backup of the night unless a good one was made since it was due, here or by another process of this database: so one that was missed
 * because the machine was off is made when it is on again. Good ones beyond `keep` go only after this one is good. Returns null when there was nothing to do.
 */
export async function backUpNightly(
  order: Pick<BackupOrder, "url" | "sealed">,
  { dir, keep, at }: NightlySettings,
  now = new Date(),
): Promise<BackupDone | null> {
  return asOnlyBackup(order.url, async (client) => {
    if (await hasGoodSince(client, lastDue(at, now))) return null
    // A folder that cannot be made is told of like any other failure: when the file is opened.
    await mkdir(dir, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const done = await runBackup(client, { ...order, file: path.join(dir, fileNameAt(now)) }, true)
    await tidy(dir, keep)
    return done
  })
}
