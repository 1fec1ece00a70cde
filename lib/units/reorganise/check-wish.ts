import { codeKey } from "@/lib/format/code-key"
import { formatDate } from "@/lib/format/dates"
import type { PlanProblem } from "./plan"
import { foreignUnit, type PlanCheck } from "./plan-check"
import type { UnitRef } from "./reorganisation"

/** New units have a name, a type and a code of their own. */
export function newUnits(check: PlanCheck): void {
  const codes = new Map<string, number>()
  for (const { code } of check.wish.newUnits) if (code) codes.set(codeKey(code), (codes.get(codeKey(code)) ?? 0) + 1)
  check.wish.newUnits.forEach(({ name, code, typeKey }, index) => {
    const ref = -1 - index
    if (!name) check.refuse(ref, "name", "Hãy nhập tên đơn vị.")
    if (!check.basis.typeKeys.has(typeKey)) check.refuse(ref, "type", "Hãy chọn loại đơn vị.")
    if (code && check.basis.takenCodes.has(code)) check.refuse(ref, "code", "Mã đơn vị này đã có.")
    if (code && codes.get(codeKey(code))! > 1) check.refuse(ref, "code", `Mã “${code}” dùng cho hai đơn vị mới.`)
  })
}

/** Every unit that is named must be the actor's to change, or one of the new ones. */
export function reach(check: PlanCheck): void {
  const { newUnits, changed, ended, shared, members, roles } = check.wish
  const within = (subject: UnitRef, ref: UnitRef, about: PlanProblem["about"]) => {
    const here = ref < 0 ? newUnits[-1 - ref] !== undefined : check.basis.units.get(ref)?.kept === true
    if (!here) check.refuse(subject, about, foreignUnit)
  }
  for (const id of check.touched) within(id, id, "unit")
  newUnits.forEach(({ parent }, index) => within(-1 - index, parent, "parent"))
  for (const { unitId, parent } of changed) if (parent !== undefined) within(unitId, parent, "parent")
  for (const { unitId, to } of ended) for (const { unit } of to) within(unitId, unit, "successor")
  for (const { unitId, to } of shared) for (const unit of to) within(unitId, unit, "successor")
  for (const { unit } of [...members, ...roles]) within(unit, unit, "member")
}

/** Units that are changed or ended must be there. */
export function targets(check: PlanCheck): void {
  for (const id of check.touched) {
    const unit = check.basis.units.get(id)!
    if (unit.closed)
      check.refuse(id, "unit", `“${unit.name}” đã kết thúc hoạt động từ ngày ${formatDate(unit.closed)}.`)
  }
  const leaves = check.plan.placed.some(({ unitId }) => unitId === check.basis.ownUnitId)
  if (leaves) {
    check.refuse(check.basis.ownUnitId, "unit", "Đây là đơn vị bạn quản trị: việc này do quản trị của cấp trên làm.")
  }
  for (const { unitId, typeKey } of check.wish.changed) {
    if (typeKey !== undefined && !check.basis.typeKeys.has(typeKey))
      check.refuse(unitId, "type", "Hãy chọn loại đơn vị.")
  }
  for (const { unitId } of check.wish.changed) {
    if (check.tree.ends(unitId)) check.refuse(unitId, "unit", `“${check.nameOf(unitId)}” vừa kết thúc, vừa thay đổi.`)
  }
}

/** A change that changes nothing: refused where nothing else was asked of the unit. */
export function unchanged(check: PlanCheck): void {
  const { changed, ended, shared } = check.wish
  const takers = [...ended.flatMap(({ to }) => to.map(({ unit }) => unit)), ...shared.flatMap(({ to }) => to)]
  const concerned = new Set([...takers, ...shared.map(({ unitId }) => unitId)])
  for (const { unitId, name, typeKey, parent } of changed.filter((one) => !concerned.has(one.unitId))) {
    const unit = check.basis.units.get(unitId)
    const asked = [
      { given: name, stored: unit?.name, about: "name", message: "Tên mới trùng với tên đang có." },
      { given: typeKey, stored: unit?.typeKey, about: "type", message: "Loại mới trùng với loại đang có." },
      { given: parent, stored: unit?.parentId, about: "parent", message: "Đơn vị đang trực thuộc đơn vị này." },
    ] as const
    const given = asked.filter((one) => one.given !== undefined)
    const [first] = given
    if (!first || given.some((one) => one.given !== one.stored)) continue
    if (given.length === 1) check.refuse(unitId, first.about, first.message)
    else check.notice(unitId, "unit", `“${check.nameOf(unitId)}” không có gì thay đổi.`)
  }
}
