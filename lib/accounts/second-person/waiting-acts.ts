import type { Scope } from "@/lib/access/scope"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { Prisma } from "@/lib/db/generated/client"
import type { WaitCause } from "@/lib/db/generated/enums"
import { decideWaits, type Decision } from "./decide-waits"
import { findWaiting, waitingRoles, type WaitingRole } from "./find-waiting"

/** Roles that wait since one act of one person: a batch of accounts, an event of the structure. */
export interface WaitingAct {
  /** The first of its waits. */
  id: number
  roles: number
  byName: string
  at: Date
  cause: WaitCause
}

/** From how many roles on they are told as one act. */
const wholeFrom = 2
/** A larger act is told as a whole only: it would hide all others. */
export const singlyUpTo = 20

const shownAtMost = 100
const most = 20_000

/** The acts since which several roles wait where the actor may confirm, longest first. A role belongs to the last act that made it wait. */
export function findActs(scope: Scope): Promise<WaitingAct[]> {
  return scope.tx.$queryRaw<WaitingAct[]>`
    WITH waiting AS (${waitingRoles(scope)})
    SELECT min(w.id) AS id, count(*)::int AS roles, b.full_name AS "byName", w.asked_at AS at, w.cause::text
    FROM waiting x JOIN role_wait w ON w.id = x.seen JOIN account b ON b.id = w.asked_by_id
    GROUP BY w.asked_by_id, b.full_name, w.asked_at, w.cause HAVING count(*) >= ${wholeFrom}::int ORDER BY w.asked_at LIMIT ${shownAtMost}`
}

/** The roles that still wait since the act of a wait, as somebody who may confirm them sees them. */
async function rolesOf(scope: Scope, act: number): Promise<WaitingRole[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    WITH waiting AS (${waitingRoles(scope)})
    SELECT x.id FROM waiting x JOIN role_wait w ON w.id = x.seen JOIN role_wait first ON first.id = ${act}::int
    WHERE (w.asked_by_id, w.asked_at, w.cause) = (first.asked_by_id, first.asked_at, first.cause)`
  const ids = rows.map(({ id }) => id)
  return ids.length === 0 ? [] : findWaiting(scope, most, Prisma.sql`r.id = ANY (${ids}::int[])`)
}

/** By what a list that was looked at is known again: how many roles, and the last thing that made any of them wait. */
const markOf = (roles: WaitingRole[]) => `${roles.length}.${Math.max(...roles.map(({ seen }) => seen))}`

/** The roles of an act with who holds them; null when none waits where the actor may confirm. */
export async function loadAct(scope: Scope, act: number | null) {
  const roles = act === null ? [] : await rolesOf(scope, act)
  return roles.length === 0 ? null : { act: act!, roles, mark: markOf(roles) }
}

export type ActData = NonNullable<Awaited<ReturnType<typeof loadAct>>>

/** Confirms all roles of an act, or turns them down: exactly those that were looked at. */
export async function decideAct(
  scope: Scope,
  { act, mark, decision }: { act: number; mark: string; decision: Decision },
): Promise<Outcome | null> {
  const roles = await rolesOf(scope, act)
  if (roles.length === 0) return null
  if (markOf(roles) !== mark)
    return refuse("Danh sách vừa thay đổi sau khi bạn xem. Hãy tải lại trang, xem lại rồi quyết định.")
  return decideWaits(scope, roles, decision)
}
