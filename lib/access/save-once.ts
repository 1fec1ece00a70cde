import { randomUUID } from "node:crypto"
import { z } from "zod"
import { db } from "@/lib/db/client"
import { formatInstant } from "@/lib/format/dates"
import type { Actor } from "./actor"
import { dropDrafts } from "./form-drafts"
import { seeOther } from "./multipart"
import { refuse, type Outcome, type Refused } from "./outcome"
import type { RequestMark } from "./request-mark"
import type { Scope } from "./scope"
import { answerInTransaction, runInTransaction, type Answer } from "./transactions"

const answerSchema = z.object({ to: z.string().optional(), message: z.string().optional() })
type SavedAnswer = z.infer<typeof answerSchema>

const keyOf = (actor: Actor, { id, action }: RequestMark) => ({ accountId: actor.accountId, id, action })

/** Notes in the save's own transaction that the request was saved; false when it was saved before, or is being saved by another request. */
async function keepRequest({ tx, actor }: Scope, mark: RequestMark, answer: SavedAnswer): Promise<boolean> {
  const data = { ...keyOf(actor, mark), body: mark.body, answer }
  return (await tx.savedRequest.createMany({ data, skipDuplicates: true })).count === 1
}

type Saved = { same: true; answer: SavedAnswer } | { same: false; savedAt: Date }

/** How the request was saved before, with the same body or another; null when it was not. */
async function findSaved(actor: Actor, mark: RequestMark): Promise<Saved | null> {
  const saved = await db().savedRequest.findUnique({ where: { accountId_id_action: keyOf(actor, mark) } })
  if (!saved) return null
  if (!Buffer.from(saved.body).equals(mark.body)) return { same: false, savedAt: saved.savedAt }
  return { same: true, answer: answerSchema.parse(saved.answer) }
}

/** Asks whether a form that was saved and then changed is meant as one more; sent again it carries an id of its own. */
function askOnceMore(savedAt: Date): Refused {
  const message = `Biểu mẫu này đã lưu một lần lúc ${formatInstant(savedAt)}, với nội dung khác. Lưu thêm một bản nữa thì bấm “Lưu thêm”; không thì rời trang này.`
  return { ...refuse(message), requestId: randomUUID() }
}

const savedBefore = refuse("saved before")

/** A form that is to be saved: by whom, how it is known again, and the drafts of it that go with the save. */
export interface SaveOrder {
  actor: Actor
  mark: RequestMark | null
  drafts: string[]
}

/**
 * Runs what an action does, once for each request: whoever sends the same form again, because the answer was lost or a button was pressed twice,
 * gets the first answer and changes nothing. What was refused is not kept. Looks for an earlier save only where something stands in the way.
 */
export async function runOnce(
  { actor, mark, drafts }: SaveOrder,
  run: (scope: Scope) => Promise<Outcome | null>,
): Promise<Outcome | null> {
  const keep = async (scope: Scope) => {
    const outcome = await run(scope)
    if (!outcome?.ok) return outcome
    if (drafts.length > 0) await dropDrafts(scope, drafts)
    const { to, message } = outcome
    return !mark || (await keepRequest(scope, mark, { to, message })) ? outcome : savedBefore
  }
  if (!mark) return runInTransaction(actor, keep)
  const outcome = await runInTransaction(actor, keep, async () => !(await findSaved(actor, mark))?.same)
  if (outcome?.ok) return outcome
  const saved = await findSaved(actor, mark)
  if (saved?.same) return { ok: true, events: [], ...saved.answer }
  return saved && outcome === savedBefore ? askOnceMore(saved.savedAt) : outcome
}

const wrote = (answer: Answer | null): answer is Answer =>
  !!answer && answer.events.length > 0 && answer.response.status < 400

/** Runs what a handler does, once for each request as `runOnce` does. The same form with another file is meant as one more. */
export async function answerOnce(
  actor: Actor,
  mark: RequestMark | null,
  run: (scope: Scope) => Promise<Answer | null>,
): Promise<Answer | null> {
  if (!mark) return answerInTransaction(actor, run)
  const repeated: Answer = { response: new Response(null, { status: 409 }), events: [] }
  const answer = await answerInTransaction(actor, async (scope) => {
    const answer = await run(scope)
    if (!wrote(answer)) return answer
    const to = answer.response.headers.get("location") ?? undefined
    return (await keepRequest(scope, mark, { to })) ? answer : repeated
  })
  if (wrote(answer)) return answer
  const saved = await findSaved(actor, mark)
  if (saved?.same && saved.answer.to) return { response: seeOther(saved.answer.to), events: [] }
  return answer === repeated ? answerInTransaction(actor, run) : answer
}
