import type { Scope } from "@/lib/access/scope"
import { findConfirmers, type Confirmer } from "@/lib/access/second-person/confirmers"
import { flashParams } from "@/lib/addresses/flash"
import { wholeNumber } from "@/lib/format/whole-number"
import { Prisma } from "@/lib/db/generated/client"
import { countWaiting, findWaiting } from "./find-waiting"
import { findActs, singlyUpTo, type WaitingAct } from "./waiting-acts"

/** How a role of an account waits, and who can end it. */
export interface RoleWaiting {
  assignmentId: number
  since: Date
  /** When it holds by itself; null = only when somebody confirms it. */
  opensAt: Date | null
  confirmers: Confirmer[]
}

/** How those of the roles wait that do. */
export async function findRoleWaits({ tx }: Scope, assignmentIds: number[]): Promise<RoleWaiting[]> {
  const rows = await tx.roleWait.findMany({
    where: { assignmentId: { in: assignmentIds }, decision: null },
    orderBy: { id: "asc" },
  })
  const waiting: RoleWaiting[] = []
  for (const assignmentId of new Set(rows.map((row) => row.assignmentId))) {
    const own = rows.filter((row) => row.assignmentId === assignmentId)
    const times = own.flatMap(({ opensAt }) => opensAt ?? [])
    const opensAt = times.length < own.length ? null : new Date(Math.max(...times.map(Number)))
    waiting.push({ assignmentId, since: own[0]!.askedAt, opensAt, confirmers: await findConfirmers(tx, assignmentId) })
  }
  return waiting
}

/** How the actor's own roles wait. */
export function loadOwnWaits(scope: Scope): Promise<RoleWaiting[]> {
  return findRoleWaits(
    scope,
    scope.actor.waits.map(({ assignmentId }) => assignmentId),
  )
}

const shownAtMost = 200

/** SQL condition on `r`: none of the acts is the last that made the role wait. */
function singly(whole: WaitingAct[]): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM role_wait o JOIN role_wait act ON act.id = ANY (${whole.map(({ id }) => id)}::int[])
    WHERE o.id = (SELECT max(l.id) FROM role_wait l WHERE l.assignment_id = r.id AND l.decision IS NULL)
      AND (o.asked_by_id, o.asked_at, o.cause) = (act.asked_by_id, act.asked_at, act.cause))`
}

/** The roles that wait for somebody to confirm them, in the actor's reach. */
export async function loadConfirmations(scope: Scope, search: Record<string, string>) {
  const acts = await findActs(scope)
  const whole = acts.filter(({ roles }) => roles > singlyUpTo)
  const roles = await findWaiting(scope, shownAtMost, singly(whole))
  const told = whole.reduce((sum, act) => sum + act.roles, 0)
  const all = (await countWaiting(scope)).all - told
  const confirmed = wholeNumber(search[flashParams.confirmed] ?? "")
  return { acts, roles, all, confirmed, turnedDown: wholeNumber(search[flashParams.turnedDown] ?? "") }
}

export type ConfirmationsData = Awaited<ReturnType<typeof loadConfirmations>>
