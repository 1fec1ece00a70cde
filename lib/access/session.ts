import { cache } from "react"
import { db, type Tx } from "@/lib/db/client"
import { databaseNow } from "@/lib/db/clock"
import { Prisma } from "@/lib/db/generated/client"
import { inSampleData } from "@/lib/structure/sample-data"
import { activeRole, begunRole, whatItWaitsFor } from "./active-role"
import type { Actor, HeldRole } from "./actor"
import { mustAcknowledge } from "./notice-version"
import { lapseWaits } from "./second-person/lapse"
import { readSessionCookie } from "./session-cookie"
import { idleEndMinutes, sessionHours } from "./session-limits"

const minutesAgo = (minutes: number, now: Date) => new Date(now.getTime() - minutes * 60_000)

const withAccount = (now: Date) =>
  ({
    account: { include: { roles: { where: begunRole(now), orderBy: { id: "asc" }, include: whatItWaitsFor } } },
  }) satisfies Prisma.SessionInclude

type SessionRow = Prisma.SessionGetPayload<{ include: ReturnType<typeof withAccount> }>

/** Starts a session in the account's first role; returns its id. */
export async function startSession(tx: Tx, accountId: number, address: string, device: string): Promise<string> {
  const first = await tx.roleAssignment.findFirst({
    where: { accountId, ...activeRole(await databaseNow()) },
    orderBy: { id: "asc" },
  })
  const session = await tx.session.create({
    data: { accountId, assignmentId: first?.id ?? null, address, device: device.slice(0, 200) },
  })
  return session.id
}

/** Ends every session of an account by its next request, except one that may be kept. */
export async function endSessions(tx: Tx, accountId: number, keep?: string): Promise<void> {
  await tx.session.updateMany({
    where: { accountId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: new Date() },
  })
}

/** Ends one session of an account; false when it has none of that id that still runs. */
export async function endSession(tx: Tx, accountId: number, sessionId: string): Promise<boolean> {
  const ended = await tx.session.updateMany({
    where: { id: sessionId, accountId, endedAt: null },
    data: { endedAt: new Date() },
  })
  return ended.count > 0
}

type RoleRow = SessionRow["account"]["roles"][number]

const isActive = ({ waits }: RoleRow) => waits.length === 0
const isWaiting = ({ waits }: RoleRow) => waits.length > 0 && waits.every(({ decision }) => decision === null)

function findSession(sessionId: string, now: Date): Promise<SessionRow | null> {
  return db().session.findFirst({
    where: {
      id: sessionId,
      endedAt: null,
      createdAt: { gt: minutesAgo(sessionHours * 60, now) },
      lastSeenAt: { gt: minutesAgo(idleEndMinutes, now) },
      account: { lockedAt: null },
    },
    include: withAccount(now),
  })
}

/** The session as it stands once every role has begun to hold whose time to wait is over. */
async function findLive(sessionId: string, now: Date): Promise<SessionRow | null> {
  const session = await findSession(sessionId, now)
  const over = session?.account.roles.some(({ waits }) =>
    waits.some(({ opensAt }) => opensAt !== null && opensAt <= now),
  )
  if (!session || !over) return session
  await lapseWaits(session.accountId)
  return findSession(sessionId, now)
}

async function withUnits(roles: RoleRow[]): Promise<HeldRole[]> {
  const ids = roles.map((role) => role.unitId)
  const units = await db().$queryRaw<{ id: number; name: string; isSample: boolean }[]>`
    SELECT id, unit_name_on(id, roll_up.today()) AS name, ${inSampleData(Prisma.sql`u.id`)} AS "isSample" FROM unnest(${ids}::int[]) u (id)`
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return roles.map((role) => ({
    assignmentId: role.id,
    role: role.role,
    unitId: role.unitId,
    unitName: unitOf.get(role.unitId)?.name ?? "",
    isSample: unitOf.get(role.unitId)?.isSample ?? false,
  }))
}

async function markSeen(session: SessionRow, now: Date): Promise<void> {
  if (session.lastSeenAt > minutesAgo(1, now)) return
  await db().session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: now } })
}

async function toActor(session: SessionRow): Promise<Actor | null> {
  const begun = await withUnits(session.account.roles)
  const those = (wanted: (role: RoleRow) => boolean) => begun.filter((_, nth) => wanted(session.account.roles[nth]!))
  const [roles, waits] = [those(isActive), those(isWaiting)]
  const active = roles.find((role) => role.assignmentId === session.assignmentId) ?? roles[0] ?? waits[0]
  if (!active) return null
  return {
    ...active,
    roles,
    waits,
    accountId: session.accountId,
    username: session.account.username,
    fullName: session.account.fullName,
    sessionId: session.id,
    mustChangePassword: session.account.mustChangePassword,
    mustAcknowledge: mustAcknowledge(session.account),
    endsAt: new Date(session.createdAt.getTime() + sessionHours * 3_600_000),
  }
}

/** Who a session speaks for at a moment of the database's clock, now unless it is given; null when it has ended, timed out, or its account is locked or without a role. Counts as use. */
export async function actorOfSession(sessionId: string, moment?: Date): Promise<Actor | null> {
  const now = moment ?? (await databaseNow())
  const session = await findLive(sessionId, now)
  if (!session) return null
  await markSeen(session, now)
  return toActor(session)
}

/** Who is asking, read from the session row once per request; null when signed out. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionCookie()
  return sessionId ? actorOfSession(sessionId) : null
})
