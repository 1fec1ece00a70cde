import type { Scope } from "@/lib/access/scope"
import { databaseNow } from "@/lib/db/clock"
import { idleEndMinutes, sessionHours } from "@/lib/access/session-limits"

/** The actor's sessions that still run, last used first. */
export async function findOwnSessions({ actor, tx }: Scope) {
  const now = (await databaseNow()).getTime()
  const ago = (minutes: number) => new Date(now - minutes * 60_000)
  return tx.session.findMany({
    where: {
      accountId: actor.accountId,
      endedAt: null,
      createdAt: { gt: ago(sessionHours * 60) },
      lastSeenAt: { gt: ago(idleEndMinutes) },
    },
    select: { id: true, address: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  })
}
