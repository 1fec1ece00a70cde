import { notToOneself } from "@/lib/access/roles"
import { formatNumber } from "@/lib/format/numbers"
import { worksAbove } from "./check-places"
import type { PlanCheck } from "./plan-check"
import type { UnitRef } from "./reorganisation"
import { wholeTaker } from "./tree-after"

/** A unit ends once, into others, each named once. */
export function endings(check: PlanCheck): void {
  const seen = new Set<number>()
  for (const { unitId, to } of check.wish.ended) {
    const name = check.nameOf(unitId)
    if (seen.has(unitId)) check.refuse(unitId, "unit", `“${name}” được ghi hai lần.`)
    seen.add(unitId)
    if (to.some(({ unit }) => unit === unitId))
      check.refuse(unitId, "successor", "Đơn vị kế thừa phải là một đơn vị khác.")
    if (new Set(to.map(({ unit }) => unit)).size < to.length)
      check.refuse(unitId, "successor", `“${name}” được ghi hai lần vào cùng một đơn vị.`)
    const whole = to.filter(({ extent }) => extent === "whole").length
    if (whole > 1)
      check.notice(
        unitId,
        "successor",
        `“${name}” ghi “toàn bộ” vào ${whole} đơn vị: coi như mỗi nơi một phần, số liệu cũ không chia.`,
      )
    else if (whole === 1 && to.length > 1)
      check.notice(
        unitId,
        "successor",
        `“${name}” vừa ghi “toàn bộ”, vừa ghi “một phần”: số liệu cũ tính vào “${check.nameOf(wholeTaker(to)!)}”.`,
      )
    else if (whole === 0 && to.length === 1)
      check.notice(
        unitId,
        "successor",
        `“${name}” chỉ ghi “một phần” vào một đơn vị: phần còn lại không rõ, số liệu cũ không tính vào đơn vị đó.`,
      )
  }
}

/** A unit that goes on hands parts to others, each named once. */
export function sharings(check: PlanCheck): void {
  const seen = new Set<string>()
  for (const { unitId, to } of check.wish.shared) {
    for (const unit of to) {
      if (unit === unitId) check.refuse(unitId, "successor", "Đơn vị nhận một phần phải là một đơn vị khác.")
      if (seen.has(`${unitId} ${unit}`))
        check.refuse(unitId, "successor", `“${check.nameOf(unitId)}” được ghi hai lần vào cùng một đơn vị.`)
      seen.add(`${unitId} ${unit}`)
    }
  }
}

/** Where people and roles go on must work then, and be a cell for the role of a cell. Nobody gives a role to oneself, by moving it either. */
export function members(check: PlanCheck): void {
  for (const { unit } of [...check.wish.members, ...check.wish.roles]) worksAbove(check, unit, unit, "member")
  const roles = new Map(check.basis.roles.map((one) => [one.assignmentId, one]))
  for (const { assignmentId, unit } of check.wish.roles) {
    const held = roles.get(assignmentId)
    if (held?.role === "cell" && !check.isCell(unit))
      check.refuse(unit, "member", "Vai trò Chi ủy chỉ giao tại một chi bộ.")
    if (held?.accountId === check.basis.ownAccountId) check.refuse(unit, "member", notToOneself)
  }
}

/** People of a cell go on in a cell: anywhere else nobody holds the role that writes their commitments. */
export function cellMembers(check: PlanCheck): void {
  const seen = new Map(check.basis.members.flatMap((one) => (one.deleted ? [] : [[one.membershipId, one] as const])))
  const chosen = new Set(check.wish.members.map(({ personId }) => personId))
  const unsaid = new Map<number, { count: number; to: UnitRef }>()
  for (const { membershipId, personId, unitId: to } of check.plan.members) {
    const from = seen.get(membershipId)?.unitId
    if (from === undefined || !check.basis.units.get(from)?.isCell || check.isCell(to)) continue
    if (chosen.has(personId)) check.refuse(to, "member", "Người của một chi bộ chỉ chuyển sang một chi bộ.")
    else unsaid.set(from, { count: (unsaid.get(from)?.count ?? 0) + 1, to })
  }
  for (const [from, { count, to }] of unsaid) {
    const [people, name, taker] = [formatNumber(count), check.nameOf(from), check.nameOf(to)]
    const why = `“${taker}” không phải chi bộ, ở đó không ai ghi được bản cam kết của họ.`
    check.ask(from, "member", `Hãy chọn chi bộ cho ${people} người của “${name}”: ${why}`)
  }
}
