import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
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

/** Sets the days for the actor's branch; kinds that stay as they hold are left alone. */
export async function setRequestTerms(scope: Scope, { days }: RequestTermsInput): Promise<Outcome> {
  const { tx, actor } = scope
  const now = await findRequestTerms(scope, actor.unitId)
  const changed = now.filter((term) => days[term.kind] !== term.days)
  if (changed.length === 0) return refuse("Hạn trả lời đã đặt như vậy.")
  const { unitId } = actor
  for (const { kind } of changed) {
    const own = await tx.dataRequestTerm.findFirst({ where: { unitId, kind } })
    if (own) await tx.dataRequestTerm.update({ where: { id: own.id }, data: { days: days[kind] } })
    else await tx.dataRequestTerm.create({ data: { unitId, kind, days: days[kind] } })
  }
  const changes = Object.fromEntries(
    changed.map(({ kind, days: before }) => {
      return [`Hạn trả lời: ${dataRequestKindNames[kind]}`, { before: `${before} ngày`, after: `${days[kind]} ngày` }]
    }),
  )
  const event: AuditEntry = { action: "retention.update", subject: "retention", unitId, changes }
  return { ok: true, events: [event], to: "/thoi-han-bao-quan?da-luu=1" }
}
