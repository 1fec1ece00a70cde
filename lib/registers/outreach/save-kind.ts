import { z } from "zod"
import { keepsInstallation } from "@/lib/access/keeps-installation"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { PlacedFigure } from "@/lib/roll-up/placed-figures"
import type { Scope } from "@/lib/access/scope"
import { outreachKindsHref } from "@/lib/addresses/work"
import { conflictOf, namedChanges, type ShownSettings } from "@/lib/settings/shown-settings"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { fold } from "@/lib/format/fold"
import { keyOf } from "@/lib/format/key-of"
import { findRegisterTerm } from "@/lib/register-key"
import { optionalText, optionalYear, requiredId, requiredText } from "@/lib/schema-parts"
import { loadKinds, type StoredKind } from "./kinds"

export const kindInput = z.strictObject({
  /** Empty = a new kind. */
  key: optionalText(60),
  version: requiredId(),
  name: requiredText(120, "Chưa nhập tên loại hình."),
  unitOfCount: requiredText(40, "Chưa nhập đơn vị tính."),
  partOf: optionalText(60).transform((key) => key || null),
  retiredFrom: optionalYear,
  itemisedBy: optionalText(40).transform((key) => key || null),
})

type KindInput = z.infer<typeof kindInput>
type Kinds = PlacedFigure<StoredKind>[]

const page = outreachKindsHref({ flash: { saved: true } })

/** Whether a kind is a part, however far down, of another. */
function liesWithin(kinds: Kinds, key: string | null, whole: string): boolean {
  if (key === null) return false
  return key === whole || liesWithin(kinds, kinds.find((kind) => kind.key === key)?.partOf ?? null, whole)
}

function problems(kinds: Kinds, { key, name, unitOfCount, partOf, itemisedBy }: KindInput): Record<string, string> {
  const errors: Record<string, string> = {}
  const named = kinds.find((kind) => kind.key !== key && fold(kind.name) === fold(name))
  if (named) errors.name = `Đã có loại hình “${named.name}”. Hãy sửa loại hình đó hoặc ghi tên khác.`
  const whole = kinds.find((kind) => kind.key === partOf)
  if (partOf !== null && (!whole || (key && liesWithin(kinds, partOf, key)))) {
    errors.partOf = "Hãy chọn một loại hình khác làm số chung."
  } else if (whole && whole.unitOfCount !== unitOfCount) {
    errors.unitOfCount = `Phần “trong đó” đếm cùng đơn vị tính với số chung: hãy ghi “${whole.unitOfCount}”.`
  }
  if (itemisedBy !== null && !findRegisterTerm(itemisedBy)) errors.itemisedBy = "Hãy chọn sổ trong danh sách."
  return errors
}

const shownWhole = (kinds: Kinds, key: string | null) => kinds.find((kind) => kind.key === key)?.name ?? ""

function inWords(kinds: Kinds, kind: Omit<KindInput, "key" | "version">): ShownSettings {
  return {
    Tên: kind.name,
    "Đơn vị tính": kind.unitOfCount,
    "Là một phần của": shownWhole(kinds, kind.partOf),
    "Ngừng dùng từ năm": String(kind.retiredFrom ?? ""),
    "Ghi từng bản ghi ở sổ": findRegisterTerm(kind.itemisedBy ?? "")?.name ?? "",
  }
}

function event(scope: Scope, verb: AuditVerb, before: ShownSettings, after: ShownSettings): AuditEntry {
  const subject = "outreachKinds"
  const changes = namedChanges(before, after)
  return { action: `${subject}.${verb}`, subject, unitId: scope.actor.unitId, changes }
}

/** Adds a kind, or changes one; what was counted keeps its unit of count. Null for whoever does not keep the list. */
export async function saveKind(scope: Scope, input: KindInput): Promise<Outcome | null> {
  if (!(await keepsInstallation(scope))) return null
  const kinds = await loadKinds(scope)
  const { key, version, ...columns } = input
  const stored = kinds.find((kind) => kind.key === key)
  if (key && !stored) return null
  const errors = problems(kinds, input)
  if (Object.keys(errors).length > 0) return refuse(checkFields, errors)
  if (!stored) {
    const sortOrder = Math.max(0, ...kinds.map((kind) => kind.sortOrder)) + 10
    await scope.tx.outreachKind.create({
      data: { key: keyOf(columns.name, new Set(kinds.map((kind) => kind.key))), ...columns, sortOrder },
    })
    return { ok: true, events: [event(scope, "create", {}, inWords(kinds, columns))], to: page }
  }
  const [before, after] = [inWords(kinds, stored), inWords(kinds, columns)]
  const data = { ...columns, version: { increment: 1 } }
  const { count } = await scope.tx.outreachKind.updateMany({ where: { key, version }, data })
  if (count === 0) {
    const message = "Người khác vừa sửa loại hình này. Hãy so hai bản dưới đây rồi chọn."
    return { ok: false, message, conflict: conflictOf(stored.version, before, after) }
  }
  return { ok: true, events: [event(scope, "update", before, after)], to: page }
}

/** Takes away a kind that nobody ever counted and that has no parts. */
export async function deleteKind(
  scope: Scope,
  { key, version }: { key: string; version: number },
): Promise<Outcome | null> {
  if (!(await keepsInstallation(scope))) return null
  const kinds = await loadKinds(scope)
  const stored = kinds.find((kind) => kind.key === key)
  if (!stored) return null
  if ((await scope.tx.outreachCount.count({ where: { kindKey: key } })) > 0) {
    return refuse("Loại hình này đã có số nên không xóa được. Hãy ghi năm ngừng dùng.")
  }
  if (kinds.some((kind) => kind.partOf === key))
    return refuse("Loại hình này có phần “trong đó”. Hãy xóa các phần trước.")
  if ((await scope.tx.outreachKind.deleteMany({ where: { key, version } })).count === 0) {
    return refuse("Người khác vừa sửa loại hình này. Hãy tải lại trang, xem lại rồi mới xóa.")
  }
  return { ok: true, events: [event(scope, "delete", inWords(kinds, stored), {})], to: page }
}
