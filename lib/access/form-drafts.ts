import { z } from "zod"
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
  form: z.string().min(1).max(300),
  /** Null discards the draft. */
  fields: draftFields.nullable(),
})

export interface FormDraft {
  savedAt: Date
  /** How the fields stood when the form was opened. */
  opened: Entries
  /** How they stand in the draft, as the form takes them back. */
  values: RawValues
  /** The version of the record that the form was opened with. */
  version?: string
}

/** A draft is its writer's, in the role and unit in which it was typed: whoever loses the role loses the texts with it. */
const ownKey = ({ actor }: Scope, form: string) => ({
  accountId: actor.accountId,
  unitId: actor.unitId,
  role: actor.role,
  form,
})

function toForm(fields: Entries): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** What the actor typed in this form and did not save; null when there is nothing. */
export async function findDraft(scope: Scope, form: string): Promise<FormDraft | null> {
  const found = await scope.tx.formDraft.findUnique({ where: { accountId_unitId_role_form: ownKey(scope, form) } })
  if (!found) return null
  const { opened, typed } = draftFields.parse(found.fields)
  const version = opened.find(([name]) => name === "version")?.[1]
  return { savedAt: found.savedAt, opened, values: formValues(toForm(typed)), version }
}

/** Keeps what is typed in a form, or drops it; nothing is kept of a form that was saved meanwhile. Answers when it was kept. */
export async function keepDraft(
  scope: Scope,
  { form, fields }: z.infer<typeof draftInput>,
  mark: RequestMark | null,
): Promise<Date | null> {
  const { tx, actor } = scope
  const key = ownKey(scope, form)
  const saved = mark && (await tx.savedRequest.count({ where: { accountId: actor.accountId, id: mark.id } })) > 0
  if (!fields || saved) {
    await tx.formDraft.deleteMany({ where: key })
    return null
  }
  const savedAt = new Date()
  await tx.formDraft.upsert({
    where: { accountId_unitId_role_form: key },
    create: { ...key, fields, savedAt },
    update: { fields, savedAt },
  })
  return savedAt
}

/** Drops the draft of a form in the transaction that saves it. */
export async function dropDraft(scope: Scope, form: string): Promise<void> {
  await scope.tx.formDraft.deleteMany({ where: ownKey(scope, form) })
}

/** Whose drafts these are, for a device that keeps some while there is no connection. */
export const draftOwner = ({ actor }: Scope) => `${actor.accountId} ${actor.role} ${actor.unitId}`
