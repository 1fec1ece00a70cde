import { Prisma } from "@/lib/db/generated/client"

/** Roles that hold at a moment: begun, and not ended or ending later. */
export function activeRole(now: Date = new Date()) {
  return {
    startsAt: { lte: now },
    OR: [{ endedAt: null }, { endedAt: { gt: now } }],
  } satisfies Prisma.RoleAssignmentWhereInput
}

/** SQL condition: the role of that alias holds now. */
export function roleHolds(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.starts_at <= now() AND (${alias}.ended_at IS NULL OR ${alias}.ended_at > now()))`
}

/** SQL condition: the role of that alias holds now or will. */
export function roleLasts(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.ended_at IS NULL OR ${alias}.ended_at > now())`
}
