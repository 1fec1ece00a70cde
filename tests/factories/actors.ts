import { randomUUID } from "node:crypto"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import type { Role } from "@/lib/access/roles"
import { mintScope, type Scope } from "@/lib/access/scope"
import { recordEvents } from "@/lib/audit/record-event"
import { db } from "@/lib/db/client"

/** A new account with one role at a unit, as a signed-in actor; the session itself has no row. */
export async function actorAt(role: Role, unitId: number, overrides: Partial<Actor> = {}): Promise<Actor> {
  const username = `thu-${randomUUID().slice(0, 8)}`
  const account = await db().account.create({
    data: {
      username,
      fullName: "Người thử",
      passwordHash: "",
      mustChangePassword: false,
      roles: { create: { role, unitId } },
    },
    include: { roles: true },
  })
  const held = { assignmentId: account.roles[0]!.id, role, unitId, unitName: "", isSample: false }
  return {
    ...held,
    accountId: account.id,
    username,
    fullName: account.fullName,
    sessionId: randomUUID(),
    mustChangePassword: false,
    mustAcknowledge: false,
    roles: [held],
    waits: [],
    endsAt: new Date(Date.now() + 3_600_000),
    ...overrides,
  }
}

/** Runs reads or writes as the actor, in one transaction. */
export function asActor<T>(actor: Actor, run: (scope: Scope) => Promise<T>): Promise<T> {
  return db().$transaction((tx) => run(mintScope(actor, tx)), { timeout: 120_000 })
}

class NotAccepted extends Error {
  constructor(readonly outcome: Outcome | null) {
    super("not accepted")
  }
}

/** Runs a change as an action does: its events in the same transaction, nothing left of a refused one. */
export async function act(actor: Actor, run: (scope: Scope) => Promise<Outcome | null>): Promise<Outcome | null> {
  try {
    return await asActor(actor, async (scope) => {
      const outcome = await run(scope)
      if (!outcome?.ok) throw new NotAccepted(outcome)
      await recordEvents(scope.tx, actor, outcome.events)
      return outcome
    })
  } catch (error) {
    if (error instanceof NotAccepted) return error.outcome
    throw error
  }
}
