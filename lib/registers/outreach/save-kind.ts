import { z } from "zod"
import { keepsInstallation } from "@/lib/access/keeps-installation"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { outreachKindsHref } from "@/lib/addresses/work"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { fold } from "@/lib/format/fold"
import { keyOf } from "@/lib/format/key-of"
import { today, yearOf } from "@/lib/format/dates"
import { indicatorTopicNames } from "@/lib/glossary"
import { findRegisterTerm } from "@/lib/register-key"
import { loadKinds, loadOwners, type StoredKind } from "@/lib/roll-up/kinds"
import { isOf } from "@/lib/roll-up/why-not-counted"
import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import { keysOf, oneOf, optionalText, optionalYear, requiredId, requiredText } from "@/lib/schema-parts"
import { conflictOf, namedChanges, type ShownSettings } from "@/lib/settings/shown-settings"

export const kindInput = z.strictObject({
  /** Empty = a new kind. */
  key: optionalText(60),
  version: requiredId(),
  name: requiredText(120, "Chưa nhập tên chỉ tiêu."),
  definition: optionalText(500),
  topic: oneOf(keysOf(indicatorTopicNames)),
  unitOfCount: requiredText(40, "Chưa nhập đơn vị tính."),
  partOf: optionalText(60).transform((key) => key || null),
  usedFrom: optionalYear,
  retiredFrom: optionalYear,
  itemisedBy: optionalText(40).transform((key) => key || null),
})

type KindInput = z.infer<typeof kindInput>
type Columns = Omit<KindInput, "key" | "version">
type Kinds = PlacedFigure<StoredKind>[]

const page = outreachKindsHref({ flash: { saved: true } })
const movedOn = "Người khác vừa sửa chỉ tiêu này. Hãy tải lại trang, xem lại rồi mới xóa."

/** Whether the actor keeps the kinds of a unit, or those of everybody (null). */
async function keepsKindsOf(scope: Scope, unitId: number | null): Promise<boolean> {
  return unitId === null ? keepsInstallation(scope) : holdsUnit(scope, unitId)
}

/** Whether a kind is a part, however far down, of another. */
function liesWithin(kinds: Kinds, key: string | null, whole: string): boolean {
  if (key === null) return false
  return key === whole || liesWithin(kinds, kinds.find((kind) => kind.key === key)?.partOf ?? null, whole)
}

/** Whose a kind is. */
interface Placed {
  unitId: number | null
  /** The units whose kinds are counted wherever this one is. */
  owners: ReadonlySet<number>
}

/** Where a kind that the actor keeps belongs: a new one to everybody where the actor keeps the installation, else to its unit. Null for others' kinds. */
async function placeOf(scope: Scope, stored: StoredKind | undefined): Promise<Placed | null> {
  const isNew = stored === undefined
  const unitId = isNew ? ((await keepsInstallation(scope)) ? null : scope.actor.unitId) : stored.unitId
  if (!isNew && !(await keepsKindsOf(scope, unitId))) return null
  if (unitId === null) return { unitId, owners: new Set() }
  const year = yearOf(today())
  return { unitId, owners: (await loadOwners(scope, [{ unitId, year }]))(unitId, year) }
}

function wholeProblem(
  kinds: Kinds,
  { key, partOf, unitOfCount }: KindInput,
  owners: ReadonlySet<number>,
): Record<string, string> {
  if (partOf === null) return {}
  const whole = kinds.find((kind) => kind.key === partOf)
  if (!whole || (key && liesWithin(kinds, partOf, key))) return { partOf: "Hãy chọn một chỉ tiêu khác làm số chung." }
  if (!isOf(whole, owners)) return { partOf: "Số chung là chỉ tiêu riêng của đơn vị cấp dưới. Hãy chọn chỉ tiêu khác." }
  if (whole.unitOfCount === unitOfCount) return {}
  return { unitOfCount: `Phần “trong đó” đếm cùng đơn vị tính với số chung: hãy ghi “${whole.unitOfCount}”.` }
}

function problems(kinds: Kinds, input: KindInput, owners: ReadonlySet<number>): Record<string, string> {
  const { key, name, itemisedBy, usedFrom, retiredFrom } = input
  const named = kinds.find((kind) => kind.key !== key && isOf(kind, owners) && fold(kind.plainName) === fold(name))
  return {
    ...(named && { name: `Đã có chỉ tiêu “${named.plainName}”. Hãy sửa chỉ tiêu đó hoặc ghi tên khác.` }),
    ...wholeProblem(kinds, input, owners),
    ...(usedFrom !== null &&
      retiredFrom !== null &&
      retiredFrom <= usedFrom && { retiredFrom: "Năm ngừng dùng phải sau năm bắt đầu dùng." }),
    ...(itemisedBy !== null && !findRegisterTerm(itemisedBy) && { itemisedBy: "Hãy chọn sổ trong danh sách." }),
  }
}

const asWritten = (kind: StoredKind) => ({ ...kind, name: kind.plainName })

const shownWhole = (kinds: Kinds, key: string | null) => kinds.find((kind) => kind.key === key)?.name ?? ""

function inWords(kinds: Kinds, kind: Columns): ShownSettings {
  return {
    Tên: kind.name,
    "Định nghĩa": kind.definition,
    "Phần của báo cáo": indicatorTopicNames[kind.topic],
    "Đơn vị tính": kind.unitOfCount,
    "Là một phần của": shownWhole(kinds, kind.partOf),
    "Dùng từ năm": String(kind.usedFrom ?? ""),
    "Ngừng dùng từ năm": String(kind.retiredFrom ?? ""),
    "Ghi từng bản ghi ở sổ": findRegisterTerm(kind.itemisedBy ?? "")?.name ?? "",
  }
}

function event(
  { actor }: Scope,
  verb: AuditVerb,
  unitId: number | null,
  [before, after]: [ShownSettings, ShownSettings],
): AuditEntry {
  const subject = "outreachKinds"
  return { action: `${subject}.${verb}`, subject, unitId: unitId ?? actor.unitId, changes: namedChanges(before, after) }
}

async function addKind(scope: Scope, kinds: Kinds, columns: Columns, unitId: number | null): Promise<Outcome> {
  const taken = await scope.tx.outreachKind.findMany({ select: { key: true, sortOrder: true } })
  const key = keyOf(columns.name, new Set(taken.map((kind) => kind.key)))
  const sortOrder = Math.max(0, ...taken.map((kind) => kind.sortOrder)) + 10
  await scope.tx.outreachKind.create({ data: { key, unitId, ...columns, sortOrder } })
  return { ok: true, events: [event(scope, "create", unitId, [{}, inWords(kinds, columns)])], to: page }
}

/** Adds a kind, or changes one; what was counted keeps its unit of count. Null for whoever does not keep it. */
export async function saveKind(scope: Scope, input: KindInput): Promise<Outcome | null> {
  const kinds = await loadKinds(scope)
  const { key, version, ...typed } = input
  const columns = { ...typed, topic: kinds.find((kind) => kind.key === typed.partOf)?.topic ?? typed.topic }
  const stored = kinds.find((kind) => kind.key === key)
  if (key && !stored) return null
  const place = await placeOf(scope, stored)
  if (place === null) return null
  const errors = problems(kinds, input, place.owners)
  if (Object.keys(errors).length > 0) return refuse(checkFields, errors)
  if (!stored) return addKind(scope, kinds, columns, place.unitId)
  const shown: [ShownSettings, ShownSettings] = [inWords(kinds, asWritten(stored)), inWords(kinds, columns)]
  const data = { ...columns, version: { increment: 1 } }
  const { count } = await scope.tx.outreachKind.updateMany({ where: { key, version }, data })
  if (count === 0) {
    const message = "Người khác vừa sửa chỉ tiêu này. Hãy so hai bản dưới đây rồi chọn."
    return { ok: false, message, conflict: conflictOf(stored.version, ...shown) }
  }
  return { ok: true, events: [event(scope, "update", place.unitId, shown)], to: page }
}

/** Takes away a kind that nobody ever counted or stated and that has no parts. */
export async function deleteKind(
  scope: Scope,
  { key, version }: { key: string; version: number },
): Promise<Outcome | null> {
  const kinds = await loadKinds(scope)
  const stored = kinds.find((kind) => kind.key === key)
  if (!stored || !(await keepsKindsOf(scope, stored.unitId))) return null
  if (kinds.some((kind) => kind.partOf === key))
    return refuse("Chỉ tiêu này có phần “trong đó”. Hãy xóa các phần trước.")
  const [used] = await scope.tx.$queryRaw<{ yes: boolean }[]>`SELECT outreach_kind_has_numbers(${key}) AS yes`
  if (used?.yes) return refuse("Chỉ tiêu này đã có số nên không xóa được. Hãy ghi năm ngừng dùng.")
  if ((await scope.tx.outreachKind.deleteMany({ where: { key, version } })).count === 0) return refuse(movedOn)
  return {
    ok: true,
    events: [event(scope, "delete", stored.unitId, [inWords(kinds, asWritten(stored)), {}])],
    to: page,
  }
}
