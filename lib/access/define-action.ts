import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { homeHref } from "@/lib/addresses/work"
import { draftField, requestIdField } from "@/lib/format/form-fields"
import { mayEnter, type Can } from "./authorise"
import { formValues } from "./form-values"
import {
  checkFields,
  fieldErrors,
  isGone,
  mayNotAnyMore,
  refuse,
  sessionIsOver,
  stillHere,
  type FormState,
  type Outcome,
  type RawValues,
  type Refused,
} from "./outcome"
import { elsewhereAdvice, isSameOrigin } from "./request"
import { markOf, type RequestMark } from "./request-mark"
import { runOnce, type SaveOrder } from "./save-once"
import type { Scope } from "./scope"
import { currentActor } from "./session"
import { noteNotFound, noteUnsaved } from "./unsaved"

interface EnteredBy<Input> {
  can: Exclude<Can, "anyone"> | ((input: Input) => Exclude<Can, "anyone"> | null)
  input: z.ZodType<Input>
}

interface ActionDefinition<Input> extends EnteredBy<Input> {
  /** Null = there is no such record for this actor. */
  run: (scope: Scope, input: Input) => Promise<Outcome | null>
}

interface HeavyActionDefinition<Input> extends EnteredBy<Input> {
  /** Does the same in a thread, which calls `runOnce` with the order. */
  save: (order: SaveOrder, input: Input) => Promise<Outcome | null>
}

/** What a form may show again: everything typed, except secrets, which must not stand in a page. */
function shownAgain(values: RawValues): RawValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

function refusedState(refused: Refused, values: RawValues): FormState {
  const { message, errors = {}, conflict, asked, requestId } = refused
  return { status: "refused", message, errors, values: shownAgain(values), conflict, asked, requestId }
}

/** The fields of a form; what it carries for itself is none of them. */
function fieldsOf(form: FormData): RawValues {
  const { [requestIdField]: _id, [draftField]: _draft, ...values } = formValues(form)
  return values
}

/** The drafts of a form that keeps some, which go with the save: its own, and the one that it was filled from. */
function draftsOf(form: FormData, mark: RequestMark | null): string[] {
  if (!form.has(draftField)) return []
  return [mark?.id, form.get(draftField)].filter((id): id is string => z.guid().safeParse(id).success)
}

/** By which name Next knows a server action: the same as long as the installation's key, the file and the name of the function are. */
const nameOf = (action: object) => ("$$id" in action ? String(action.$$id) : "")

const foreignOrigin = () => `Yêu cầu không đến từ trang của hệ thống. ${elsewhereAdvice()}`

/**
 * A server action for a form: same origin, signed in, right role, parsed input, one transaction with its audit events, saved once however often it
 * is sent. After it every page is fresh.
 * A refused input comes back as it was typed. So it does with a status of 404 to who may not do it, or whose record is there no more: `notFound` would
 * put a page of its own in place of the form. The database stays as it was.
 */
export function defineAction<Input>({ run, ...entered }: ActionDefinition<Input>) {
  return defineHeavyAction({ ...entered, save: (order, input) => runOnce(order, (scope) => run(scope, input)) })
}

/** The same for what takes so long that it is done in a thread. */
export function defineHeavyAction<Input>({ can, input, save }: HeavyActionDefinition<Input>) {
  return async function action(_previous: FormState, form: FormData): Promise<FormState> {
    const values = fieldsOf(form)
    const refused = (why: Refused) => {
      noteUnsaved(form, why.message)
      return refusedState(why, values)
    }
    const gone = (why: string) => {
      noteNotFound()
      return refused(refuse(`${why} ${stillHere}`))
    }
    if (!(await isSameOrigin())) return refused(refuse(foreignOrigin()))
    const actor = await currentActor()
    if (!actor) return refused(refuse(sessionIsOver))
    const parsed = input.safeParse(values)
    if (!parsed.success) {
      if (typeof can !== "function" && !mayEnter(can, actor)) return gone(mayNotAnyMore)
      return refused(refuse(checkFields, fieldErrors(parsed.error)))
    }
    const wanted = typeof can === "function" ? can(parsed.data) : can
    if (wanted === null) return gone(isGone)
    if (!mayEnter(wanted, actor)) return gone(mayNotAnyMore)
    const mark = await markOf(form, nameOf(action))
    const outcome = await save({ actor, mark, drafts: draftsOf(form, mark) }, parsed.data)
    if (outcome === null) return gone(isGone)
    if (!outcome.ok) return refused(outcome)
    // Pages that the browser keeps, for the way back too, show what was before.
    revalidatePath(homeHref(), "layout")
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
    const values = fieldsOf(form)
    if (!(await isSameOrigin())) return refusedState(refuse(foreignOrigin()), values)
    const parsed = input.safeParse(values)
    if (!parsed.success) return refusedState(refuse(checkFields, fieldErrors(parsed.error)), values)
    const outcome = await run(parsed.data)
    if (!outcome.ok) return refusedState(outcome, values)
    redirect(outcome.to)
  }
}
