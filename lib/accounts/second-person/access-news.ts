import type { Outcome } from "@/lib/access/outcome"
import { textRoles } from "@/lib/access/private-roles"
import type { Scope } from "@/lib/access/scope"
import { homeHref } from "@/lib/addresses/work"
import { branchUnits } from "@/lib/structure/branch"
import { activeRole } from "@/lib/access/active-role"
import { Prisma } from "@/lib/db/generated/client"
import type { WaitCause, WaitDecision } from "@/lib/db/generated/enums"
import { formatInstant } from "@/lib/format/dates"
import { databaseNow } from "@/lib/db/clock"

/** One time that somebody was to get access to the cell's texts, or lost it. */
export interface AccessEvent {
  key: string
  fullName: string
  username: string
  /** When the last of it happened. */
  at: Date
  /** Null: the role ended. */
  cause: WaitCause | null
  byName: string | null
  askedAt: Date | null
  opensAt: Date | null
  decision: WaitDecision | null
  decidedByName: string | null
}

const shownAtMost = 200

/** What happened to roles that read the texts of the actor's cell and of cells that went into it, newest first. */
function findAccess({ tx, actor }: Scope, since: Date): Promise<AccessEvent[]> {
  const here = Prisma.sql`r.role::text = ANY (${[...textRoles]}::text[]) AND r.unit_id IN (${branchUnits(actor.unitId)})`
  return tx.$queryRaw<AccessEvent[]>`
    SELECT * FROM (
      SELECT 'w' || w.id AS key, a.full_name AS "fullName", a.username, coalesce(w.decided_at, w.asked_at) AS at, w.cause::text,
        b.full_name AS "byName", w.asked_at AS "askedAt", w.opens_at AS "opensAt", w.decision::text, d.full_name AS "decidedByName"
      FROM role_wait w JOIN role_assignment r ON r.id = w.assignment_id JOIN account a ON a.id = r.account_id
      JOIN account b ON b.id = w.asked_by_id LEFT JOIN account d ON d.id = w.decided_by_id WHERE ${here}
      UNION ALL
      SELECT 'r' || r.id, a.full_name, a.username, r.ended_at, NULL, NULL, NULL, NULL, NULL, NULL
      FROM role_assignment r JOIN account a ON a.id = r.account_id WHERE ${here} AND r.ended_at <= now()
    ) x WHERE x.at > ${since} ORDER BY x.at DESC, x.key DESC LIMIT ${shownAtMost}`
}

/** What the actor has not acknowledged yet, for the first page of a cell; nothing for other roles. */
export async function loadAccessNews(scope: Scope): Promise<AccessEvent[]> {
  const { tx, actor } = scope
  if (!textRoles.includes(actor.role)) return []
  const { accessSeenAt, createdAt } = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  return findAccess(scope, accessSeenAt ?? createdAt)
}

/** Who reads the texts of the actor's cell now, and everything that ever happened to such roles. */
export async function loadAccess(scope: Scope) {
  const holders = await scope.tx.roleAssignment.findMany({
    where: { ...activeRole(await databaseNow()), role: { in: [...textRoles] }, unitId: scope.actor.unitId },
    select: { id: true, startsAt: true, account: { select: { fullName: true, username: true, lockedAt: true } } },
    orderBy: { startsAt: "asc" },
  })
  return { holders, events: await findAccess(scope, new Date(0)) }
}

/** Keeps with the actor's account until when it has seen who was let in. */
export async function markAccessSeen({ tx, actor }: Scope, until: Date): Promise<Outcome> {
  const { accessSeenAt } = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  const seen = new Date(Math.min(until.getTime(), (await databaseNow()).getTime()))
  const data = { accessSeenAt: accessSeenAt && accessSeenAt > seen ? accessSeenAt : seen }
  await tx.account.update({ where: { id: actor.accountId }, data })
  const changes = { "Ai được đọc bản cam kết": { before: "", after: `Đã xem đến ${formatInstant(data.accessSeenAt)}` } }
  const event = {
    action: "accounts.acknowledge",
    subject: "accounts",
    recordId: actor.accountId,
    unitId: actor.unitId,
  } as const
  return { ok: true, events: [{ ...event, changes }], to: homeHref() }
}

export type AccessData = Awaited<ReturnType<typeof loadAccess>>
