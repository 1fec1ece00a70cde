import { z } from "zod"
import { fold } from "@/lib/format/fold"
import { formValues } from "./form-values"
import type { RawValues } from "./outcome"
import type { RequestMark } from "./request-mark"
import type { Scope } from "./scope"

/** The fields of a form by name, as a browser posts them. */
const entries = z.array(z.tuple([z.string().max(200), z.string()])).max(5000)
type Entries = z.infer<typeof entries>

const draftFields = z.strictObject({ opened: entries, typed: entries })

/** About a hundred pages; more than any form takes. */
export const mostDraftBytes = 400_000

export const draftInput = z.strictObject({
  id: z.guid(),
  /** The address of the form. */
  form: z.string().min(1).max(300),
  /** Null discards the draft. */
  fields: draftFields.nullable(),
})

export interface FormDraft {
  id: string
  savedAt: Date
  /** How the fields stood when the form was opened. */
  opened: Entries
  /** How they stand in the draft, as the form takes them back. */
  values: RawValues
  /** The version of the record that the form was opened with. */
  version?: string
}

/** A draft is its writer's, in the role and unit in which it was typed: whoever loses the role loses the texts with it. */
const own = ({ actor }: Scope) => ({ accountId: actor.accountId, unitId: actor.unitId, role: actor.role })

function toForm(fields: Entries): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** What the actor last typed in this form and did not save; null when there is nothing. */
export async function findDraft(scope: Scope, form: string): Promise<FormDraft | null> {
  const found = await scope.tx.formDraft.findFirst({ where: { ...own(scope), form }, orderBy: { savedAt: "desc" } })
  if (!found) return null
  const { opened, typed } = draftFields.parse(found.fields)
  const version = opened.find(([name]) => name === "version")?.[1]
  return { id: found.id, savedAt: found.savedAt, opened, values: formValues(toForm(typed)), version }
}

/** Keeps what is typed in a form, or drops it; nothing is kept of a form that was saved meanwhile. */
export async function keepDraft(
  scope: Scope,
  { id, form, fields }: z.infer<typeof draftInput>,
  mark: RequestMark | null,
): Promise<void> {
  const { tx, actor } = scope
  const saved = mark && (await tx.savedRequest.count({ where: { accountId: actor.accountId, id: mark.id } })) > 0
  if (!fields || saved) return dropDrafts(scope, [id])
  const { count } = await tx.formDraft.updateMany({
    where: { ...own(scope), id },
    data: { fields, savedAt: new Date() },
  })
  if (count === 0) await tx.formDraft.createMany({ data: { ...own(scope), id, form, fields }, skipDuplicates: true })
}

/** Drops drafts of the actor, in the transaction that saves their form. */
export async function dropDrafts(scope: Scope, ids: string[]): Promise<void> {
  await scope.tx.formDraft.deleteMany({ where: { ...own(scope), id: { in: ids } } })
}

/** Drops everybody's drafts of forms about records that are no longer to be read: those whose address begins with one of the paths. */
export async function forgetDraftsAbout({ tx }: Scope, paths: string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM form_draft d USING unnest(${paths}::text[]) path WHERE d.form ~ ('^' || path || '([/?#]|$)')`
}

/** Drops everybody's drafts in which a name stands. */
export async function forgetDraftsNaming({ tx }: Scope, name: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM form_draft WHERE position(${fold(name)} IN fold_words(fields::text)) > 0`
}
