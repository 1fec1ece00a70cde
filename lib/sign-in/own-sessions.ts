import type { Scope } from "@/lib/access/scope"
import { idleEndMinutes, sessionHours } from "@/lib/access/session-limits"

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)

/** The actor's sessions that still run, last used first. */
export function findOwnSessions({ actor, tx }: Scope) {
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
