import { db } from "@/lib/db/client"
import { log } from "@/lib/log"

const pauseMs = 3_600_000
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000)

/** Drops what forms and mails leave behind when its time is over: marks of saves and mails after seven days, drafts after thirty. */
export async function forgetOld(): Promise<void> {
  const [week, month] = [daysAgo(7), daysAgo(30)]
  await db().savedRequest.deleteMany({ where: { savedAt: { lt: week } } })
  await db().queuedMail.deleteMany({ where: { OR: [{ sentAt: { lt: week } }, { failedAt: { lt: week } }] } })
  await db().formDraft.deleteMany({ where: { savedAt: { lt: month } } })
}

/** Forgets once an hour, and once when the server has started. */
export function startForgetting(): void {
  const forget = () =>
    forgetOld().catch((error: unknown) => log.warn({ error }, "old marks and drafts are still there"))
  setTimeout(() => void forget(), 60_000).unref()
  setInterval(() => void forget(), pauseMs).unref()
}
