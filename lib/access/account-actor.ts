import { activeRole } from "./active-role"
import { db } from "@/lib/db/client"
import { databaseNow } from "@/lib/db/clock"
import type { Actor } from "./actor"
import { mustAcknowledge } from "./notice-version"
import type { Role } from "./roles"
import { lapseWaits } from "./second-person/lapse"

/** Why an account cannot act at a unit: there is none of that name, it is locked, or it holds none of the wanted roles there, but the given ones. */
export type NoActor =
  { why: "no-account" } | { why: "locked" } | { why: "no-role"; held: { role: Role; unitId: number }[] }

/**
 * An account, by its name in any letter case, in a role it holds at a unit, for a command that runs without a session: the first of the wanted roles
 * that it holds there.
 */
export async function accountActor(
  username: string,
  unitId: number,
  wanted: readonly Role[],
): Promise<Actor | NoActor> {
  await lapseWaits()
  const account = await db().account.findFirst({
    where: { username: { equals: username.trim(), mode: "insensitive" } },
    include: { roles: { where: activeRole(await databaseNow()) } },
  })
  if (!account) return { why: "no-account" }
  if (account.lockedAt) return { why: "locked" }
  const here = account.roles.filter((one) => one.unitId === unitId)
  const roles = here.map(({ id, role }) => {
    return { assignmentId: id, role, unitId, unitName: "", isSample: false }
  })
  const held = wanted.flatMap((role) => roles.find((one) => one.role === role) ?? [])[0]
  if (!held) return { why: "no-role", held: account.roles.map(({ role, unitId: at }) => ({ role, unitId: at })) }
  return {
    ...held,
    roles,
    waits: [],
    accountId: account.id,
    username: account.username,
    fullName: account.fullName,
    sessionId: "",
    mustChangePassword: account.mustChangePassword,
    mustAcknowledge: mustAcknowledge(account),
    endsAt: new Date(),
  }
}
