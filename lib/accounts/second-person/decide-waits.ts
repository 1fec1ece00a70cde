import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { roleChange } from "@/lib/access/second-person/role-change"
import { confirmationsHref } from "@/lib/addresses/accounts"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import { countInReach, findWaiting, type WaitingRole } from "./find-waiting"

/** A role as the list showed it. */
export interface ChosenRole {
  assignmentId: number
  seen: number
}

export type Decision = "confirmed" | "refused"

const told = {
  confirmed: { action: "accounts.confirm", after: "Đã xác nhận", flash: "confirmed" },
  refused: { action: "accounts.turnDown", after: "Bị từ chối, vai trò thôi", flash: "turnedDown" },
} as const

const namedAtMost = 5

/** Whose roles they are, the first few by name. */
function names(roles: WaitingRole[]): string {
  const all = [...new Set(roles.map(({ fullName }) => fullName))]
  const rest = all.length - namedAtMost
  return all.slice(0, namedAtMost).join(", ") + (rest > 0 ? ` và ${formatNumber(rest)} người nữa` : "")
}

/** Accounts first, in one order, then roles: as who changes an account takes them. */
async function hold({ tx }: Scope, ids: number[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM account WHERE id IN (SELECT account_id FROM role_assignment WHERE id = ANY (${ids}::int[]))
    ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM role_assignment WHERE id = ANY (${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`
}

async function write({ tx, actor }: Scope, ids: number[], decision: Decision): Promise<number> {
  if (decision === "refused") {
    await tx.$executeRaw`UPDATE role_assignment SET ended_at = greatest(now(), starts_at), ended_by_id = NULL WHERE id = ANY (${ids}::int[])`
    await tx.$executeRaw`UPDATE account SET version = version + 1
      WHERE id IN (SELECT account_id FROM role_assignment WHERE id = ANY (${ids}::int[]))`
  }
  const decided = await tx.$queryRaw<{ id: number }[]>`
    UPDATE role_wait SET decision = ${decision}::wait_decision, decided_by_id = ${actor.accountId}::int, decided_at = now()
    WHERE assignment_id = ANY (${ids}::int[]) AND decision IS NULL RETURNING assignment_id AS id`
  return new Set(decided.map(({ id }) => id)).size
}

/**
 * Confirms roles that wait, or turns them down: then they end. All that were ticked or none; null when one lies where the actor confirms nothing.
 */
export async function decideWaits(scope: Scope, chosen: ChosenRole[], decision: Decision): Promise<Outcome | null> {
  const seenOf = new Map(chosen.map(({ assignmentId, seen }) => [assignmentId, seen]))
  const ids = [...seenOf.keys()]
  if ((await countInReach(scope, ids)) !== ids.length) return null
  await hold(scope, ids)
  const waiting = await findWaiting(scope, ids.length, Prisma.sql`r.id = ANY (${ids}::int[])`)
  const changed = "Có tài khoản vừa thay đổi, hoặc người khác vừa quyết định. Hãy tải lại trang, xem lại rồi chọn."
  if (waiting.length !== ids.length) return refuse(changed)
  const stale = waiting.filter(({ assignmentId, seen }) => seenOf.get(assignmentId) !== seen)
  if (stale.length > 0)
    return refuse(`Vừa có thay đổi ở tài khoản của ${names(stale)}. Hãy tải lại trang, xem lại rồi chọn.`)
  const foreign = waiting.filter(({ decidable }) => !decidable)
  if (foreign.length > 0)
    return refuse(`Bạn không phải người thứ hai đối với ${names(foreign)}. Hãy để người khác xác nhận.`)
  if ((await write(scope, ids, decision)) !== ids.length) return refuse(changed)
  const { action, after, flash } = told[decision]
  const events = waiting.map((role): AuditEntry => {
    const { accountId, unitId } = role
    return { action, subject: "accounts", recordId: accountId, unitId, changes: roleChange(role, after) }
  })
  return { ok: true, events, to: confirmationsHref({ flash: { [flash]: ids.length } }) }
}
