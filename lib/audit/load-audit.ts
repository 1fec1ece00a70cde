import type { Scope } from "@/lib/access/scope"
import { parseDate } from "@/lib/format/dates"
import { Prisma } from "@/lib/db/generated/client"
import { wholeNumber } from "@/lib/format/whole-number"
import { glossary } from "@/lib/glossary"
import type { Register } from "@/lib/registers/define-register"
import { readableChanges } from "@/lib/registers/readable-changes"
import { registers } from "@/lib/registers/registry"
import { filterUnit } from "@/lib/units/filter-unit"
import { isVerb } from "./action-names"
import { findEvents, type EventFilter, type FoundEvent } from "./find-events"

type Search = Record<string, string>

const others = [
  { value: "units", label: "Đơn vị", path: "/don-vi" },
  { value: "unitEvents", label: glossary.unitEvent.name, path: "/don-vi/sap-xep" },
  { value: "accounts", label: "Tài khoản", path: "/tai-khoan" },
  { value: "sessions", label: "Phiên đăng nhập", path: "/tai-khoan" },
  { value: "dataRequests", label: glossary.dataRequest.name, path: "/du-lieu-ca-nhan" },
  { value: "disposals", label: glossary.disposal.name, path: "/huy-ho-so" },
  { value: "retention", label: glossary.retention.name, path: null },
  { value: "deadlines", label: glossary.deadline.name, path: "/lich" },
  { value: "nothingToReport", label: glossary.nothingToReport.name, path: "/day-du" },
  { value: "outreachKinds", label: glossary.outreachKind.name, path: "/tuyen-truyen/loai-hinh" },
  { value: "reminders", label: glossary.reminder.name, path: null },
  { value: "imports", label: glossary.importBatch.name, path: null },
  { value: "installation", label: "Hệ thống", path: null },
]

/** What events are about, with the path their records have; null = they have no page. */
export const auditSubjects = [
  ...registers.map(({ key, slug, term }) => ({ value: key, label: term.name, path: `/${slug}` })),
  ...others,
]

/** A day as typed, and what is wrong with it. */
function readDay(typed: string | undefined, label: string) {
  const day = typed?.trim() ? parseDate(typed) : undefined
  return {
    day: day ?? undefined,
    problem: day === null ? `${label} “${typed}” chưa đúng dạng ngày/tháng/năm.` : undefined,
  }
}

/** An event with the page of what it is about, or null when that has none. */
export type LinkedEvent = FoundEvent & { page: string | null }

/** Which of the records that events of a register are about still stand in it. */
async function standing({ tx }: Scope, register: Register, events: FoundEvent[]): Promise<Set<number | null>> {
  const ids = events.flatMap((event) => event.recordId ?? [])
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM ${Prisma.raw(register.table)} WHERE id = ANY (${ids}::int[]) AND deleted_at IS NULL`
  return new Set(rows.map((row) => row.id))
}

/** The events with the way to their records. A deleted record has no page: its own events are what is left to see of it. */
async function withPages(scope: Scope, events: FoundEvent[]): Promise<LinkedEvent[]> {
  const present = new Map<string, Set<number | null>>()
  for (const register of registers) {
    const own = events.filter((event) => event.subject === register.key)
    present.set(register.key, await standing(scope, register, own))
  }
  return events.map((event) => {
    const path = auditSubjects.find(({ value }) => value === event.subject)?.path
    if (!path || event.recordId === null) return { ...event, page: null }
    const gone = present.has(event.subject) && !present.get(event.subject)!.has(event.recordId)
    const log = `/nhat-ky?muc=${event.subject}&ban-ghi=${event.recordId}`
    return { ...event, page: gone ? log : `${path}/${event.recordId}` }
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
  const from = readDay(search.tu, "Từ ngày")
  const to = readDay(search.den, "Đến ngày")
  const filter: EventFilter = {
    who: search.ai?.trim().slice(0, 100) || undefined,
    verb: isVerb(search.viec) ? search.viec : undefined,
    subject: auditSubjects.find(({ value }) => value === search.muc)?.value,
    recordId: wholeNumber(search["ban-ghi"] ?? "") ?? undefined,
    unitId: chosen.unitId,
    from: from.day,
    to: to.day,
    before: /^\d{1,18}$/.test(search.truoc ?? "") ? BigInt(search.truoc!) : undefined,
  }
  const code = chosen.unknownCode && `Không có đơn vị nào trong phạm vi của bạn có mã “${chosen.unknownCode}”.`
  const problem = [code, from.problem, to.problem].filter(Boolean).join(" ") || undefined
  const found = await findEvents(scope, filter)
  return {
    filter,
    units: chosen.units,
    problem,
    ...found,
    events: await withPages(scope, await inWords(scope, found.events)),
  }
}

export type AuditData = NonNullable<Awaited<ReturnType<typeof loadAudit>>>
