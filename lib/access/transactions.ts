import { recordEvents, type AuditEntry } from "@/lib/audit/record-event"
import { db, type Tx } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { despiteDeadlocks } from "@/lib/db/deadlock"
import { ensureDay } from "@/lib/structure/turn-day"
import type { Actor } from "./actor"
import { refuse, type Outcome } from "./outcome"
import { mintScope, type Scope } from "./scope"

// The only ways to touch data on somebody's behalf. Each lets a new day begin first.

/** Runs reads for nobody in particular in one read-only snapshot. */
export async function inReadOnly<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  await ensureDay()
  return db().$transaction(
    async (tx) => {
      // Read only; and several processes only where very many rows are read: many people read at once.
      await tx.$queryRaw`SELECT set_config('transaction_read_only', 'on', true), set_config('parallel_setup_cost', '10000', true)`
      return read(tx)
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000, maxWait: 10_000 },
  )
}

/**
 * Runs reads in one read-only snapshot, so that everything on a page agrees. What they noted is in the audit log before the answer leaves;
 * if it cannot be written, nothing leaves.
 */
export async function inSnapshot<T>(actor: Actor, read: (scope: Scope) => Promise<T>): Promise<T> {
  const { data, noted } = await inReadOnly(async (tx) => {
    const scope = mintScope(actor, tx)
    return { data: await read(scope), noted: scope.noted }
  })
  await recordEvents(db(), actor, noted)
  return data
}

/** Carries a result that was not accepted out of the transaction, which rolls back. */
class RolledBack<Result> extends Error {
  constructor(
    readonly result: Result,
    readonly noted: AuditEntry[],
  ) {
    super("rolled back")
  }
}

/**
 * Runs in one transaction that also holds the events of the result. One without events is not accepted: it leaves nothing behind but what was noted
 * as read, since a refusal may show what is stored; `isShown` says whether it will be. An error leaves nothing at all.
 */
async function inWriting<Result>(
  actor: Actor,
  run: (scope: Scope) => Promise<Result>,
  eventsOf: (result: Result) => AuditEntry[] | null,
  isShown: () => Promise<boolean> = async () => true,
): Promise<Result> {
  await ensureDay()
  try {
    const write = async (tx: Tx) => {
      const scope = mintScope(actor, tx)
      const result = await run(scope)
      const events = eventsOf(result)
      if (!events) throw new RolledBack(result, scope.noted)
      await recordEvents(tx, actor, events)
      return result
    }
    return await despiteDeadlocks(() => db().$transaction(write, { timeout: 120_000, maxWait: 10_000 }))
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    if (await isShown()) await recordEvents(db(), actor, error.noted)
    return error.result as Result
  }
}

/**
 * Runs what an action does; only an accepted outcome is kept. What a constraint of the database refuses is refused in words. `isShown` says whether
 * another outcome will be shown to the actor.
 */
export async function runInTransaction(
  actor: Actor,
  run: (scope: Scope) => Promise<Outcome | null>,
  isShown?: () => Promise<boolean>,
): Promise<Outcome | null> {
  try {
    return await inWriting(actor, run, (outcome) => (outcome?.ok ? outcome.events : null), isShown)
  } catch (error) {
    const message = constraintMessage(error)
    if (message) return refuse(message)
    throw error
  }
}

/** What a handler that writes answers, with the events of what it wrote. */
export interface Answer {
  response: Response
  events: AuditEntry[]
}

/** Runs what a handler does; only an answer below 400 is kept. */
export function answerInTransaction(
  actor: Actor,
  run: (scope: Scope) => Promise<Answer | null>,
): Promise<Answer | null> {
  return inWriting(actor, run, (answer) => (answer && answer.response.status < 400 ? answer.events : null))
}
