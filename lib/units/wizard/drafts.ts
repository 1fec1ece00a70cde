import { createHash } from "node:crypto"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { eventHref, reorganisationsHref } from "@/lib/addresses/reorganisations"
import { db } from "@/lib/db/client"
import { today } from "@/lib/format/dates"
import { isKeptId } from "@/lib/uploads/kept-files"
import { compilePlan } from "../reorganise/compile-plan"
import type { CompiledPlan } from "../reorganise/plan"
import { carryOutPlan } from "../reorganise/reorganise"
import { reorganisationSchema, type EnteredKind, type Reorganisation } from "../reorganise/reorganisation"
import { lockStructure } from "../reorganise/structure-lock"
import type { CarryOutInput } from "./inputs"

const keptDays = 30

/** A reorganisation that waits to be looked at and carried out. */
export interface EventDraft {
  id: string
  kind: EnteredKind
  wish: Reorganisation
}

/** Keeps a reorganisation until it is carried out or thirty days have passed; returns the draft's id. */
export async function keepDraft({ tx, actor }: Scope, kind: EnteredKind, wish: Reorganisation): Promise<string> {
  const old = new Date(Date.now() - keptDays * 86_400_000)
  await tx.unitEventDraft.deleteMany({ where: { createdAt: { lt: old } } })
  const data = { accountId: actor.accountId, unitId: actor.unitId, kind, input: wish }
  return (await tx.unitEventDraft.create({ data, select: { id: true } })).id
}

/** The actor's own draft, entered in the role at hand; null for any other. */
export async function findDraft({ tx, actor }: Scope, id: string | undefined): Promise<EventDraft | null> {
  if (!isKeptId(id)) return null
  const where = { id, accountId: actor.accountId, unitId: actor.unitId }
  const draft = await tx.unitEventDraft.findFirst({ where })
  if (!draft || draft.kind === "undo") return null
  return { id: draft.id, kind: draft.kind, wish: reorganisationSchema.parse(draft.input) }
}

/** The actor's drafts that wait, the latest first. */
export async function findDrafts({ tx, actor }: Scope): Promise<{ id: string; kind: EnteredKind; createdAt: Date }[]> {
  const rows = await tx.unitEventDraft.findMany({
    where: { accountId: actor.accountId, unitId: actor.unitId },
    orderBy: { createdAt: "desc" },
    select: { id: true, kind: true, createdAt: true },
    take: 20,
  })
  return rows.flatMap(({ kind, ...row }) => (kind === "undo" ? [] : [{ ...row, kind }]))
}

/** What stands for a plan as somebody saw it: carrying it out asks for the same. */
export function fingerprintOf({ plan, problems }: CompiledPlan): string {
  return createHash("sha256").update(JSON.stringify({ plan, problems })).digest("hex")
}

/** How far carrying out a draft has come; null when the actor has no such draft. */
export async function draftProgress({ tx, actor }: Scope, id: string | undefined) {
  if (!isKeptId(id)) return null
  const where = { id, accountId: actor.accountId, unitId: actor.unitId }
  return tx.unitEventDraft.findFirst({ where, select: { done: true, total: true } })
}

/** Writes the progress over a connection of its own: nobody sees what the transaction writes before it ends. */
async function noteProgress(id: string, done: number, total: number): Promise<void> {
  await db().unitEventDraft.updateMany({ where: { id }, data: { done, total } })
}

/** Held until the transaction ends; a row lock would keep the progress from being written. */
async function lockDraft({ tx }: Scope, id: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('unit event draft'), hashtext(${id})) AS held`
  return lock?.held === true
}

const moved = "Tổ chức vừa có thay đổi sau khi bạn xem. Hãy tải lại trang, xem lại rồi thực hiện."

/** Carries out a draft as its reader saw it, or not at all. Null when the actor has no such draft. */
export async function carryOutDraft(scope: Scope, { draft: id, fingerprint }: CarryOutInput): Promise<Outcome | null> {
  if (!(await lockDraft(scope, id))) return refuse("Lần sắp xếp này đang được thực hiện. Hãy đợi một lát.")
  const draft = await findDraft(scope, id)
  if (!draft) return null
  await lockStructure(scope)
  const compiled = await compilePlan(scope, draft.wish)
  if (fingerprintOf(compiled) !== fingerprint) return refuse(moved)
  const progress = (step: number, of: number) => noteProgress(id, step, of)
  const done = await carryOutPlan(scope, draft.kind, draft.wish, compiled, progress)
  if (!done.ok) return refuse(done.problems.map(({ message }) => message).join(" "))
  await scope.tx.unitEventDraft.deleteMany({ where: { id } })
  const saved = draft.wish.on > today() ? "sau" : true
  return { ok: true, events: done.events, to: eventHref(done.written.eventId, { flash: { saved } }) }
}

/** Throws a draft away. Null when the actor has no such draft. */
export async function dropDraft(scope: Scope, { draft: id }: { draft: string }): Promise<Outcome | null> {
  const draft = await findDraft(scope, id)
  if (!draft) return null
  await scope.tx.unitEventDraft.deleteMany({ where: { id } })
  return { ok: true, events: [], to: reorganisationsHref({ flash: { dropped: true } }) }
}
