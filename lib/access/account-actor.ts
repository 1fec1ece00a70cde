import { activeRole } from "./active-role"
import { db } from "@/lib/db/client"
import type { Actor } from "./actor"
import { mustAcknowledge } from "./notice-version"
import type { Role } from "./roles"
import { lapseWaits } from "./second-person/lapse"

/**
 * An account in a role it holds at a unit, for a command that runs without a session: the first of the wanted roles that it holds there. Null
 * when it holds none of them or is locked.
 */
export async function accountActor(username: string, unitId: number, wanted: readonly Role[]): Promise<Actor | null> {
  await lapseWaits()
  const account = await db().account.findFirst({
    where: { username, lockedAt: null },
    include: { roles: { where: { ...activeRole(), unitId } } },
  })
  const roles = (account?.roles ?? []).map(({ id, role }) => {
    return { assignmentId: id, role, unitId, unitName: "", isSample: false }
  })
  const held = wanted.flatMap((role) => roles.find((one) => one.role === role) ?? [])[0]
  if (!account || !held) return null
  return {
    ...held,
    roles,
    waits: [],
    accountId: account.id,
    username,
    fullName: account.fullName,
    sessionId: "",
    mustChangePassword: account.mustChangePassword,
    mustAcknowledge: mustAcknowledge(account),
    endsAt: new Date(),
  }
}
