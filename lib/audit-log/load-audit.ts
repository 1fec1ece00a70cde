import type { Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { auditHref } from "@/lib/addresses/work"
import { Prisma } from "@/lib/db/generated/client"
import type { Register } from "@/lib/register/register-types"
import { readableChanges } from "@/lib/register/readable-changes"
import { registers } from "@/lib/registers/registry"
import { filterUnit } from "@/lib/units/filter-unit"
import { isVerb } from "@/lib/audit/action-names"
import { findEvents, type EventFilter, type FoundEvent } from "@/lib/history/find-events"
import { auditSubjects } from "./subjects"

type Search = Record<string, string>

/** An event with the page of what it is about, or null when that has none. */
export type LinkedEvent = FoundEvent & { page: string | null }

/** SQL by subject: the records that have a page, of what may go: records of registers, drafts of reports. */
const standingRows = [
  ...registers.map(({ key, table }: Register) => ({
    subject: key,
    rows: Prisma.sql`SELECT id FROM ${Prisma.raw(table)} WHERE deleted_at IS NULL`,
  })),
  { subject: "reports", rows: Prisma.sql`SELECT id FROM report` },
]

/** Which of the records that events are about still stand. */
async function standing({ tx }: Scope, rows: Prisma.Sql, events: FoundEvent[]): Promise<Set<number | null>> {
  const ids = events.flatMap((event) => event.recordId ?? [])
  if (ids.length === 0) return new Set()
  const found = await tx.$queryRaw<{ id: number }[]>`SELECT x.id FROM (${rows}) x WHERE x.id = ANY (${ids}::int[])`
  return new Set(found.map(({ id }) => id))
}

/** The events with the way to their records. A deleted record has no page: its own events are what is left to see of it. */
async function withPages(scope: Scope, events: FoundEvent[]): Promise<LinkedEvent[]> {
  const present = new Map<string, Set<number | null>>()
  for (const { subject, rows } of standingRows) {
    const own = events.filter((event) => event.subject === subject)
    present.set(subject, await standing(scope, rows, own))
  }
  return events.map((event) => {
    const hrefOf = auditSubjects.find(({ value }) => value === event.subject)?.hrefOf
    if (!hrefOf || event.recordId === null) return { ...event, page: null }
    const gone = present.has(event.subject) && !present.get(event.subject)!.has(event.recordId)
    const log = auditHref({ query: { muc: event.subject, "ban-ghi": event.recordId } })
    return { ...event, page: gone ? log : hrefOf(event.recordId) }
  })
}

/** The events with their changes in words, in the same order. */
async function inWords(scope: Scope, events: FoundEvent[]): Promise<FoundEvent[]> {
  const read = new Map<bigint, FoundEvent>()
  for (const register of registers) {
    const own = events.filter((event) => event.subject === register.key)
    for (const event of await readableChanges(scope, register, own)) read.set(event.id, event)
  }
  return events.map((event) => read.get(event.id) ?? event)
}

/** The audit log as the URL asks for it; null when it names a unit outside the branch. */
export async function loadAudit(scope: Scope, search: Search) {
  const chosen = await filterUnit(scope, search)
  if (!chosen) return null
  const asked = new Asked(search)
  const filter: EventFilter = {
    who: search.ai?.trim().slice(0, 100) || undefined,
    verb: asked.read("viec", (typed) => (isVerb(typed) ? typed : null), "không có việc này"),
    subject: asked.read(
      "muc",
      (typed) => auditSubjects.find(({ value }) => value === typed)?.value,
      "không có mục này",
    ),
    recordId: asked.id("ban-ghi"),
    unitId: chosen.unitId,
    from: asked.day("tu"),
    to: asked.day("den"),
    before: asked.read("truoc", (typed) => (/^\d{1,18}$/.test(typed) ? BigInt(typed) : null), "không có số như vậy"),
  }
  asked.done()
  const found = await findEvents(scope, filter)
  return {
    filter,
    units: chosen.units,
    ...found,
    events: await withPages(scope, await inWords(scope, found.events)),
  }
}

export type AuditData = NonNullable<Awaited<ReturnType<typeof loadAudit>>>
