import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { termsHref } from "@/lib/addresses/privacy"
import { holdSettings, overtaken, settingsVersion, type ShownSettings } from "@/lib/settings/shown-settings"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { DataRequestKind } from "@/lib/db/generated/enums"
import { dataRequestKindNames } from "@/lib/glossary"
import type { RequestTermsInput } from "./schema"

/** In how many days a kind of request is due. */
export interface RequestTerm {
  kind: DataRequestKind
  days: number
}

const kinds = Object.keys(dataRequestKindNames) as DataRequestKind[]

/** The days for each kind as they hold at a unit. */
export async function findRequestTerms({ tx }: Scope, unitId: number): Promise<RequestTerm[]> {
  return tx.$queryRaw<RequestTerm[]>`
    SELECT k AS kind, data_request_days(${unitId}::int, k::data_request_kind) AS days FROM unnest(${kinds}::text[]) k`
}

const labelOf = (kind: DataRequestKind) => `Hạn trả lời: ${dataRequestKindNames[kind]}`

function shownTerms(terms: RequestTerm[]): ShownSettings {
  return Object.fromEntries(terms.map(({ kind, days }) => [labelOf(kind), `${days} ngày`]))
}

/** The days as they hold in the actor's branch, for the form that sets them. */
export async function loadRequestTerms(scope: Scope) {
  const terms = await findRequestTerms(scope, scope.actor.unitId)
  return { terms, version: settingsVersion(shownTerms(terms)) }
}

export type RequestTermsData = Awaited<ReturnType<typeof loadRequestTerms>>

async function write({ tx, actor: { unitId } }: Scope, { kind, days }: RequestTerm): Promise<void> {
  const { count } = await tx.dataRequestTerm.updateMany({ where: { unitId, kind }, data: { days } })
  if (count === 0) await tx.dataRequestTerm.create({ data: { unitId, kind, days } })
}

/** Sets the days for the actor's branch; kinds that stay as they hold are left alone. */
export async function setRequestTerms(scope: Scope, { days, version }: RequestTermsInput): Promise<Outcome> {
  const { unitId } = scope.actor
  await holdSettings(scope, "requestTerms")
  const stored = await findRequestTerms(scope, unitId)
  const wanted = stored.map(({ kind }) => ({ kind, days: days[kind] }))
  const [before, after] = [shownTerms(stored), shownTerms(wanted)]
  const late = overtaken(version, before, after)
  if (late) return late
  const changed = wanted.filter((term, i) => term.days !== stored[i]!.days)
  if (changed.length === 0) return refuse("Hạn trả lời đã đặt như vậy.")
  for (const term of changed) await write(scope, term)
  const labels = changed.map(({ kind }) => labelOf(kind))
  const changes = Object.fromEntries(labels.map((label) => [label, { before: before[label]!, after: after[label]! }]))
  const event: AuditEntry = { action: "retention.update", subject: "retention", unitId, changes }
  return { ok: true, events: [event], to: termsHref({ flash: { saved: true } }) }
}
