import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { termsHref } from "@/lib/addresses/privacy"
import { holdSettings, overtaken } from "@/lib/settings/shown-settings"
import type { AuditEntry } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { disposableByKey } from "./disposables"
import { findTerms } from "./load-terms"
import type { TermInput } from "./schema"
import { shownTerm, termInWords } from "./shown-term"

/** Sets how long a register's records are kept in the actor's branch. */
export async function setTerm(scope: Scope, { register, version, ...typed }: TermInput): Promise<Outcome | null> {
  const { tx, actor } = scope
  const kind = disposableByKey(register)
  if (!kind) return null
  await holdSettings(scope, "retention")
  const held = (await findTerms(scope)).find((term) => term.register === register)
  if (!held) return null
  const [before, after] = [shownTerm(held), shownTerm(typed)]
  const late = overtaken(version, before, after)
  if (late) return late
  if (held.own && termInWords(held) === termInWords(typed)) return refuse("Thời hạn này đã đặt như vậy.")
  const where = { unitId: actor.unitId, register }
  const term = { ...typed, validFrom: toDbDate(typed.validFrom) }
  const { count } = await tx.retentionTerm.updateMany({ where, data: term })
  if (count === 0) await tx.retentionTerm.create({ data: { ...where, ...term } })
  const changes = { [kind.name]: { before: held.own ? termInWords(held) : "", after: termInWords(typed) } }
  const event: AuditEntry = { action: "retention.update", subject: "retention", unitId: actor.unitId, changes }
  return { ok: true, events: [event], to: termsHref({ flash: { saved: true } }) }
}
