import { z } from "zod"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { reportKindsHref } from "@/lib/addresses/reports"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { fold } from "@/lib/format/fold"
import { formatDate, today } from "@/lib/format/dates"
import { keyOf } from "@/lib/format/key-of"
import { reportRhythmNames, type ReportRhythm } from "@/lib/glossary"
import { flag, keysOf, oneOf, requiredId, requiredText } from "@/lib/schema-parts"
import { holdSettings } from "@/lib/settings/shown-settings"
import { findKinds, isOffered } from "./find-kinds"
import type { UnitKind } from "./unit-kind"

export const kindInput = z.strictObject({
  unitId: requiredId(),
  name: requiredText(80, "Chưa nhập tên loại báo cáo."),
  rhythm: oneOf(keysOf(reportRhythmNames)),
  cumulative: flag,
})

export const kindId = z.strictObject({ unitId: requiredId(), kind: requiredText(40) })

type KindInput = z.infer<typeof kindInput>
type KindId = z.infer<typeof kindId>

function done(verb: AuditVerb, unitId: number, name: string, before: string, after: string): Outcome {
  const changes = { [name]: { before, after } }
  const event: AuditEntry = { action: `reportKinds.${verb}`, subject: "reportKinds", unitId, changes }
  return { ok: true, events: [event], to: reportKindsHref({ query: { donVi: unitId }, flash: { saved: true } }) }
}

/** Nine months and a year only ever count from the beginning of the year; a free span has none. */
function countsFromYear(rhythm: ReportRhythm, chosen: boolean): boolean {
  return rhythm === "nineMonths" || rhythm === "year" || (rhythm !== "free" && chosen)
}

/** Adds a kind of its own to a unit of the branch, for it and all below; null for a foreign unit. */
export async function addKind(scope: Scope, { unitId, name, rhythm, cumulative }: KindInput): Promise<Outcome | null> {
  if (!(await holdsUnit(scope, unitId))) return null
  await holdSettings(scope, "reportKinds")
  const same = (await findKinds(scope, unitId)).find((kind) => fold(kind.name) === fold(name))
  if (same) return refuse(checkFields, { name: `Đã có loại “${same.name}”. Hãy ghi tên khác.` })
  const stored = await scope.tx.reportKind.findMany({ select: { key: true, sortOrder: true } })
  const key = keyOf(name, new Set(stored.map((kind) => kind.key)))
  const sortOrder = Math.max(...stored.map((kind) => kind.sortOrder)) + 10
  const columns = { unitId, name, rhythm, cumulative: countsFromYear(rhythm, cumulative) }
  await scope.tx.reportKind.create({ data: { key, sortOrder, ...columns } })
  return done("create", unitId, name, "", reportRhythmNames[rhythm])
}

/** The unit's own kind, held; null for a foreign unit's, an installed one, or one that is not there. */
async function holdOwn(scope: Scope, { unitId, kind: key }: KindId): Promise<UnitKind | null> {
  if (!(await holdsUnit(scope, unitId))) return null
  await holdSettings(scope, "reportKinds")
  return (await findKinds(scope, unitId)).find((kind) => kind.key === key && kind.keptBy?.id === unitId) ?? null
}

/** Ends a unit's own kind: no report of it is begun from today on, those that are there stay. Null for any other kind. */
export async function endKind(scope: Scope, input: KindId): Promise<Outcome | null> {
  const kind = await holdOwn(scope, input)
  if (!kind) return null
  if (!isOffered(kind, today())) return refuse("Loại báo cáo này đã thôi dùng. Hãy tải lại trang.")
  await scope.tx.reportKind.update({ where: { key: kind.key }, data: { endedOn: toDbDate(today()) } })
  return done("update", input.unitId, kind.name, "", `thôi dùng từ ${formatDate(today())}`)
}

/** Takes a unit's own kind away while no report is of it; null for any other kind. */
export async function removeKind(scope: Scope, input: KindId): Promise<Outcome | null> {
  const kind = await holdOwn(scope, input)
  if (!kind) return null
  if ((await scope.tx.report.count({ where: { kindKey: kind.key } })) > 0) {
    return refuse("Đã có báo cáo loại này nên không bỏ được. Hãy chọn thôi dùng.")
  }
  await scope.tx.reportCutOff.deleteMany({ where: { kindKey: kind.key } })
  await scope.tx.reportKind.delete({ where: { key: kind.key } })
  return done("remove", input.unitId, kind.name, reportRhythmNames[kind.rhythm], "")
}
