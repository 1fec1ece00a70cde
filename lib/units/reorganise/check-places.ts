import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { PlannedPlace, PlanProblem } from "./plan"
import { foreignUnit, type PlanCheck } from "./plan-check"
import type { UnitRef } from "./reorganisation"
import { wholeTaker } from "./tree-after"

/** A change is never put before a later one of the same kind. */
export function days(check: PlanCheck): void {
  const { on } = check.plan
  const notBefore = (unitId: number, since: string) => {
    const unit = check.basis.units.get(unitId)
    if (!unit || unit.closed) return
    if (on < unit.founded) {
      const first = formatDate(unit.founded)
      check.refuse(unitId, "on", `“${unit.name}” thành lập từ ngày ${first}. Hãy chọn từ ngày đó trở đi.`)
    } else if (on < since) {
      const last = formatDate(since)
      check.refuse(unitId, "on", `“${unit.name}” đã ghi một thay đổi từ ngày ${last}. Hãy chọn từ ngày đó trở đi.`)
    }
  }
  const unit = (unitId: number) => check.basis.units.get(unitId)
  for (const { unitId } of check.plan.placed) notBefore(unitId, unit(unitId)?.placeSince ?? on)
  for (const { unitId } of check.plan.renamed) notBefore(unitId, unit(unitId)?.nameSince ?? on)
  for (const { unitId } of check.plan.retyped) notBefore(unitId, unit(unitId)?.typeSince ?? on)
  for (const { unitId } of check.wish.ended) {
    notBefore(unitId, unit(unitId)?.nameSince ?? on)
    notBefore(unitId, unit(unitId)?.typeSince ?? on)
  }
  for (const { unitId } of check.wish.shared) notBefore(unitId, on)
}

/** Nobody is put below a unit that does not work then, or below itself. */
export function parents(check: PlanCheck): void {
  const places = [
    ...check.plan.founded.map(({ id, parentId }) => ({ unitId: id, parentId, relation: "child" as const })),
    ...check.plan.placed,
  ]
  for (const { unitId, parentId, relation } of places) {
    const about = relation === "successor" ? "successor" : "parent"
    worksAbove(check, unitId, parentId, about)
    circle(check, { unitId, parentId }, about)
  }
  for (const { predecessorId, successorId } of check.plan.successions)
    worksAbove(check, predecessorId, successorId, "successor")
}

/** Units below an ended one are still there that day; those of a split one should be given to somebody. */
export function children(check: PlanCheck): void {
  const unclear = new Map<number, number>()
  const alongside = new Set(check.plan.placed.flatMap(({ unitId, relation }) => (relation === "child" ? unitId : [])))
  const chosen = new Set(check.wish.changed.flatMap(({ unitId, parent }) => (parent === undefined ? [] : unitId)))
  const split = new Set(
    check.wish.ended.flatMap(({ unitId, to }) => (to.length > 0 && wholeTaker(to) === undefined ? unitId : [])),
  )
  for (const { id, parentId, until } of check.basis.children) {
    const name = check.nameOf(id)
    if (until !== null) {
      check.refuse(
        parentId,
        "on",
        `“${name}” trực thuộc “${check.nameOf(parentId)}” đến ngày ${formatDate(until)}. Hãy chọn từ ngày đó trở đi.`,
      )
    }
    if (split.has(parentId) && alongside.has(id) && !chosen.has(id))
      unclear.set(parentId, (unclear.get(parentId) ?? 0) + 1)
  }
  for (const [parentId, count] of unclear) {
    const place = check.nameOf(check.tree.placeOfEnded(parentId))
    check.notice(
      parentId,
      "parent",
      `${formatNumber(count)} đơn vị trực thuộc “${check.nameOf(parentId)}” chưa rõ về đâu: tạm trực thuộc “${place}”.`,
    )
  }
}

/** Who stands above others, or takes them over, must work from that day on. */
export function worksAbove(check: PlanCheck, unitId: UnitRef, parentId: UnitRef, about: PlanProblem["about"]): void {
  if (parentId < 0) return
  const unit = check.basis.units.get(parentId)
  if (!unit?.kept) return check.refuse(unitId, about, foreignUnit)
  if (unit.founded > check.plan.on)
    return check.refuse(unitId, about, `“${unit.name}” thành lập từ ngày ${formatDate(unit.founded)}, sau ngày này.`)
  if (unit.closed)
    return check.refuse(unitId, about, `“${unit.name}” kết thúc hoạt động từ ngày ${formatDate(unit.closed)}.`)
  if (check.tree.ends(parentId))
    check.refuse(unitId, about, `“${unit.name}” cũng kết thúc trong lần sắp xếp này. Hãy chọn đơn vị khác.`)
}

/** A unit stands below itself on no day from then on, nor before a change that was recorded for later. */
function circle(
  check: PlanCheck,
  { unitId, parentId }: Pick<PlannedPlace, "parentId"> & { unitId: UnitRef },
  about: PlanProblem["about"],
): void {
  const until = check.tree.belowUntil(parentId, unitId)
  if (until === undefined) return
  if (until === null)
    return check.refuse(unitId, about, "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.")
  const [above, below] = [check.nameOf(unitId), check.nameOf(parentId)]
  check.refuse(unitId, "on", `“${below}” ở dưới “${above}” đến ngày ${formatDate(until)}. Hãy chọn từ ngày đó trở đi.`)
}
