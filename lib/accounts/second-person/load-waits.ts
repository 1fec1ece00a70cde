import type { Scope } from "@/lib/access/scope"
import { findConfirmers, type Confirmer } from "@/lib/access/second-person/confirmers"
import { flashParams } from "@/lib/addresses/flash"
import { wholeNumber } from "@/lib/format/whole-number"
import { countWaiting, findWaiting } from "./find-waiting"

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

/** The roles that wait for somebody to confirm them, in the actor's reach. */
export async function loadConfirmations(scope: Scope, search: Record<string, string>) {
  const roles = await findWaiting(scope, shownAtMost)
  const { all } = await countWaiting(scope)
  const confirmed = wholeNumber(search[flashParams.confirmed] ?? "")
  return { roles, all, confirmed, turnedDown: wholeNumber(search[flashParams.turnedDown] ?? "") }
}

export type ConfirmationsData = Awaited<ReturnType<typeof loadConfirmations>>
