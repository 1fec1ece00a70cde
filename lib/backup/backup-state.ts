import { keepsInstallation } from "@/lib/access/keeps-installation"
import type { Scope } from "@/lib/access/scope"
import { env } from "@/lib/env"

/** For how many hours a good backup is new enough: a night may be missed, not two. */
const freshHours = 48

export interface GoodBackup {
  fileName: string
  finishedAt: Date
  bytes: number
  hasSecrets: boolean
}

/** The newest backup that is good; null when there is none. */
export async function lastGoodBackup({ tx }: Scope): Promise<GoodBackup | null> {
  const found = await tx.backup.findFirst({
    where: { finishedAt: { not: null }, failure: "" },
    orderBy: { finishedAt: "desc" },
  })
  if (!found?.finishedAt) return null
  const { fileName, finishedAt, bytes, hasSecrets } = found
  return { fileName, finishedAt, bytes: Number(bytes), hasSecrets }
}

/** Whether a good backup is missing: none was made in the last two days. */
export function isOverdue(good: GoodBackup | null, now = new Date()): boolean {
  return !good || now.getTime() - good.finishedAt.getTime() > freshHours * 60 * 60 * 1000
}

/** Whether everything here was made up: an installation to try things out, which nobody has to back up. */
async function isSample({ tx }: Scope): Promise<boolean> {
  return (await tx.account.count({ where: { isSample: false } })) === 0
}

/**
 * Whether the actor is asked for backups: who keeps the whole installation is, unless it holds sample data alone and no nightly backup was set up.
 */
export async function asksForBackups(scope: Scope): Promise<boolean> {
  if (!(await keepsInstallation(scope))) return false
  return env().backup !== null || !(await isSample(scope))
}
