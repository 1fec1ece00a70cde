import { notFound, redirect } from "next/navigation"
import { type z } from "zod"
import { recordEvents, type AuditEntry } from "@/lib/audit/record-event"
import { db } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { ensureDay } from "@/lib/roll-up/turn-day"
import { mayEnter, type Can } from "./authorise"
import { formValues } from "./form-values"
import { checkFields, refuse, type FormState, type Outcome, type RawValues, type Refused } from "./outcome"
import { isSameOrigin } from "./request"
import { mintScope, type Scope } from "./scope"
import { currentActor } from "./session"

interface ActionDefinition<Input> {
  can: Exclude<Can, "anyone"> | ((input: Input) => Exclude<Can, "anyone"> | null)
  input: z.ZodType<Input>
  /** Null = there is no such record for this actor. */
  run: (scope: Scope, input: Input) => Promise<Outcome | null>
}

/** Carries an expected refusal out of the transaction, which rolls back. */
class RolledBack extends Error {
  constructor(
    readonly outcome: Refused | null,
    readonly noted: AuditEntry[],
  ) {
    super("rolled back")
  }
}

/** Messages by field name of a failed parse, in the order of the fields; of several for one field the first. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) errors[path.join(".")] ??= message
  return errors
}

/** What a form may show again: everything typed, except secrets, which must not stand in a page. */
function shownAgain(values: RawValues): RawValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

function refusedState(refused: Refused, values: RawValues): FormState {
  const { message, errors = {}, conflict } = refused
  return { status: "refused", message, errors, values: shownAgain(values), conflict }
}

const foreignOrigin = "Yêu cầu không đến từ trang của hệ thống."

/**
 * Runs in one transaction that also holds the audit events; a refusal or an error leaves nothing behind but what was noted as read: a refusal
 * may show what is stored.
 */
export async function runInTransaction(actor: Scope["actor"], run: (scope: Scope) => Promise<Outcome | null>) {
  await ensureDay()
  try {
    return await db().$transaction(
      async (tx) => {
        const scope = mintScope(actor, tx)
        const outcome = await run(scope)
        if (!outcome?.ok) throw new RolledBack(outcome, scope.noted)
        await recordEvents(tx, actor, outcome.events)
        return outcome
      },
      { timeout: 120_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof RolledBack) {
      await recordEvents(db(), actor, error.noted)
      return error.outcome
    }
    const message = constraintMessage(error)
    if (message) return refuse(message)
    throw error
  }
}

/**
 * A server action for a form: same origin, signed in, right role, parsed input, one transaction with its audit events.
 * Who may not do it gets 404 and the database stays as it was; a refused input comes back as it was typed.
 */
export function defineAction<Input>({ can, input, run }: ActionDefinition<Input>) {
  return async function action(_previous: FormState, form: FormData): Promise<FormState> {
    const values = formValues(form)
    if (!(await isSameOrigin())) return refusedState(refuse(foreignOrigin), values)
    const actor = await currentActor()
    if (!actor) {
      const message =
        "Phiên làm việc đã hết. Mở trang đăng nhập ở một thẻ khác, đăng nhập lại rồi gửi lại biểu mẫu này."
      return refusedState(refuse(message), values)
    }
    const parsed = input.safeParse(values)
    if (!parsed.success) {
      if (typeof can !== "function" && !mayEnter(can, actor)) notFound()
      return refusedState(refuse(checkFields, fieldErrors(parsed.error)), values)
    }
    const wanted = typeof can === "function" ? can(parsed.data) : can
    if (wanted === null || !mayEnter(wanted, actor)) notFound()
    const outcome = await runInTransaction(actor, (scope) => run(scope, parsed.data))
    if (outcome === null) notFound()
    if (!outcome.ok) return refusedState(outcome, values)
    if (outcome.to) redirect(outcome.to)
    return { status: "done", message: outcome.message ?? "Đã lưu." }
  }
}

interface OpenActionDefinition<Input> {
  input: z.ZodType<Input>
  /** Where to go next, or why not. */
  run: (input: Input) => Promise<{ ok: true; to: string } | Refused>
}

/** A server action for anyone, signed in or not: same origin and parsed input; it opens its own transaction. */
export function defineOpenAction<Input>({ input, run }: OpenActionDefinition<Input>) {
  return async function openAction(_previous: FormState, form: FormData): Promise<FormState> {
    const values = formValues(form)
    if (!(await isSameOrigin())) return refusedState(refuse(foreignOrigin), values)
    const parsed = input.safeParse(values)
    if (!parsed.success) return refusedState(refuse(checkFields, fieldErrors(parsed.error)), values)
    const outcome = await run(parsed.data)
    if (!outcome.ok) return refusedState(outcome, values)
    redirect(outcome.to)
  }
}
