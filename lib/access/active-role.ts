import { Prisma } from "@/lib/db/generated/client"

/** What keeps a role from holding: a second person has not confirmed it yet, or has turned it down. */
const unconfirmed = { OR: [{ decision: null }, { decision: "refused" }] } satisfies Prisma.RoleWaitWhereInput

/** Roles that have begun and not ended at a moment of the database's clock, whether or not they wait for a second person. */
export function begunRole(now: Date) {
  return {
    startsAt: { lte: now },
    OR: [{ endedAt: null }, { endedAt: { gt: now } }],
  } satisfies Prisma.RoleAssignmentWhereInput
}

/** Roles that hold at a moment: begun, not ended or ending later, and waiting for nobody. */
export function activeRole(now: Date) {
  return { ...begunRole(now), waits: { none: unconfirmed } } satisfies Prisma.RoleAssignmentWhereInput
}

/** Include of a begun role: what keeps it from holding. It holds when there is nothing. */
export const whatItWaitsFor = {
  waits: { where: unconfirmed, select: { decision: true, opensAt: true } },
} satisfies Prisma.RoleAssignmentInclude

/** SQL condition: the role of that alias waits for a second person. */
function roleWaits(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM role_wait w WHERE w.assignment_id = ${alias}.id AND (w.decision IS NULL OR w.decision = 'refused'))`
}

/** SQL condition: the role of that alias holds now. */
export function roleHolds(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.starts_at <= now() AND ${roleLasts(alias)} AND NOT ${roleWaits(alias)})`
}

/** SQL condition: the role of that alias has not ended, though it may wait for its day or for a second person. */
export function roleLasts(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.ended_at IS NULL OR ${alias}.ended_at > now())`
}
