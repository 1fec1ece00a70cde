import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { PlanBasis } from "./compile-plan"
import type { CompiledPlan, Plan, PlanProblem } from "./plan"
import type { Reorganisation, UnitRef } from "./reorganisation"
import { wholeTaker, type TreeAfter } from "./tree-after"

const foreignUnit = "Hãy chọn một đơn vị trong phạm vi của bạn."

type Say = (unitId: UnitRef | null, about: PlanProblem["about"], message: string) => void

/** Names what is wrong with a reorganisation; each rule says it once for a unit. */
class PlanCheck {
  readonly problems: PlanProblem[] = []
  readonly notices: PlanProblem[] = []
  private readonly said = new Set<string>()
  private readonly newNames: Map<UnitRef, string>

  constructor(
    private readonly wish: Reorganisation,
    private readonly plan: Plan,
    private readonly basis: PlanBasis,
    private readonly tree: TreeAfter,
  ) {
    this.newNames = new Map([
      ...wish.newUnits.map(({ name }, index) => [-1 - index, name] as const),
      ...wish.changed.flatMap(({ unitId, name }) => (name === undefined ? [] : [[unitId, name] as const])),
    ])
  }

  run(): Pick<CompiledPlan, "problems" | "notices"> {
    this.newUnits()
    this.reach()
    // Of units of others nothing more is told than that they are not here.
    if (this.problems.some(({ message }) => message === foreignUnit)) return { problems: this.problems, notices: [] }
    this.targets()
    this.unchanged()
    this.days()
    this.parents()
    this.endings()
    this.children()
    this.members()
    return { problems: this.problems, notices: this.notices }
  }

  private readonly refuse: Say = (unitId, about, message) => this.say(this.problems, unitId, about, message)
  private readonly notice: Say = (unitId, about, message) => this.say(this.notices, unitId, about, message)

  private say(list: PlanProblem[], unitId: UnitRef | null, about: PlanProblem["about"], message: string): void {
    const key = `${unitId} ${message}`
    if (this.said.has(key)) return
    this.said.add(key)
    list.push({ unitId, about, message })
  }

  private nameOf(ref: UnitRef): string {
    return this.newNames.get(ref) ?? this.basis.units.get(ref)?.name ?? "đơn vị không rõ"
  }

  private newUnits(): void {
    const codes = new Map<string, number>()
    for (const { code } of this.wish.newUnits) if (code) codes.set(code, (codes.get(code) ?? 0) + 1)
    this.wish.newUnits.forEach(({ name, code, typeKey }, index) => {
      const ref = -1 - index
      if (!name) this.refuse(ref, "name", "Hãy nhập tên đơn vị.")
      if (!this.basis.typeKeys.has(typeKey)) this.refuse(ref, "type", "Hãy chọn loại đơn vị.")
      if (code && this.basis.takenCodes.has(code)) this.refuse(ref, "code", "Mã đơn vị này đã có.")
      if (code && codes.get(code)! > 1) this.refuse(ref, "code", `Mã “${code}” dùng cho hai đơn vị mới.`)
    })
  }

  private touched(): Set<number> {
    const { changed, ended, shared } = this.wish
    return new Set([...changed, ...ended, ...shared].map(({ unitId }) => unitId))
  }

  /** Every unit that is named must be the actor's to change, or one of the new ones. */
  private reach(): void {
    const { newUnits, changed, ended, shared, members, roles } = this.wish
    const within = (subject: UnitRef, ref: UnitRef, about: PlanProblem["about"]) => {
      const here = ref < 0 ? newUnits[-1 - ref] !== undefined : this.basis.units.get(ref)?.kept === true
      if (!here) this.refuse(subject, about, foreignUnit)
    }
    for (const id of this.touched()) within(id, id, "unit")
    newUnits.forEach(({ parent }, index) => within(-1 - index, parent, "parent"))
    for (const { unitId, parent } of changed) if (parent !== undefined) within(unitId, parent, "parent")
    for (const { unitId, to } of ended) for (const { unit } of to) within(unitId, unit, "successor")
    for (const { unitId, to } of shared) for (const unit of to) within(unitId, unit, "successor")
    for (const { unit } of [...members, ...roles]) within(unit, unit, "member")
  }

  /** Units that are changed or ended must be there. */
  private targets(): void {
    for (const id of this.touched()) {
      const unit = this.basis.units.get(id)!
      if (unit.closed)
        this.refuse(id, "unit", `“${unit.name}” đã kết thúc hoạt động từ ngày ${formatDate(unit.closed)}.`)
    }
    const leaves = this.plan.placed.some(({ unitId }) => unitId === this.basis.ownUnitId)
    if (leaves) {
      this.refuse(this.basis.ownUnitId, "unit", "Đây là đơn vị bạn quản trị: việc này do quản trị của cấp trên làm.")
    }
    for (const { unitId, typeKey } of this.wish.changed) {
      if (typeKey !== undefined && !this.basis.typeKeys.has(typeKey))
        this.refuse(unitId, "type", "Hãy chọn loại đơn vị.")
    }
    for (const { unitId } of this.wish.changed) {
      if (this.tree.ends(unitId)) this.refuse(unitId, "unit", `“${this.nameOf(unitId)}” vừa kết thúc, vừa thay đổi.`)
    }
  }

  /** A change that changes nothing: refused where nothing else was asked of the unit. */
  private unchanged(): void {
    for (const { unitId, name, typeKey, parent } of this.wish.changed) {
      const unit = this.basis.units.get(unitId)
      const asked = [
        { given: name, stored: unit?.name, about: "name", message: "Tên mới trùng với tên đang có." },
        { given: typeKey, stored: unit?.typeKey, about: "type", message: "Loại mới trùng với loại đang có." },
        { given: parent, stored: unit?.parentId, about: "parent", message: "Đơn vị đang trực thuộc đơn vị này." },
      ] as const
      const given = asked.filter((one) => one.given !== undefined)
      const [first] = given
      if (!first || given.some((one) => one.given !== one.stored)) continue
      if (given.length === 1) this.refuse(unitId, first.about, first.message)
      else this.notice(unitId, "unit", `“${this.nameOf(unitId)}” không có gì thay đổi.`)
    }
  }

  /** A change is never put before a later one of the same kind. */
  private days(): void {
    const { on } = this.plan
    const check = (unitId: number, since: string) => {
      const unit = this.basis.units.get(unitId)
      if (!unit || unit.closed) return
      if (on < unit.founded) {
        const first = formatDate(unit.founded)
        this.refuse(unitId, "on", `“${unit.name}” thành lập từ ngày ${first}. Hãy chọn từ ngày đó trở đi.`)
      } else if (on < since) {
        const last = formatDate(since)
        this.refuse(unitId, "on", `“${unit.name}” đã ghi một thay đổi từ ngày ${last}. Hãy chọn từ ngày đó trở đi.`)
      }
    }
    const facts = (unitId: number) => this.basis.units.get(unitId)
    for (const { unitId } of this.plan.placed) check(unitId, facts(unitId)?.placeSince ?? on)
    for (const { unitId } of this.plan.renamed) check(unitId, facts(unitId)?.nameSince ?? on)
    for (const { unitId } of this.plan.retyped) check(unitId, facts(unitId)?.typeSince ?? on)
    for (const { unitId } of this.wish.ended) {
      check(unitId, facts(unitId)?.nameSince ?? on)
      check(unitId, facts(unitId)?.typeSince ?? on)
    }
  }

  private parents(): void {
    const places = [
      ...this.plan.founded.map(({ id, parentId }) => ({ unitId: id, parentId, relation: "child" as const })),
      ...this.plan.placed,
    ]
    for (const { unitId, parentId, relation } of places) {
      const about = relation === "successor" ? "successor" : "parent"
      this.parent(unitId, parentId, about)
      const way = this.tree.wayUp(parentId)
      if (way.includes(unitId))
        this.refuse(unitId, about, "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.")
    }
    for (const { predecessorId, successorId } of this.plan.successions)
      this.parent(predecessorId, successorId, "successor")
  }

  /** Who stands above others must work from that day on. */
  private parent(unitId: UnitRef, parentId: UnitRef, about: PlanProblem["about"]): void {
    if (parentId < 0) return
    const unit = this.basis.units.get(parentId)
    if (!unit?.kept) return this.refuse(unitId, about, foreignUnit)
    if (unit.founded > this.plan.on)
      return this.refuse(unitId, about, `“${unit.name}” thành lập từ ngày ${formatDate(unit.founded)}, sau ngày này.`)
    if (unit.closed)
      return this.refuse(unitId, about, `“${unit.name}” kết thúc hoạt động từ ngày ${formatDate(unit.closed)}.`)
    if (this.tree.ends(parentId))
      this.refuse(unitId, about, `“${unit.name}” cũng kết thúc trong lần sắp xếp này. Hãy chọn đơn vị khác.`)
  }

  private endings(): void {
    const seen = new Set<number>()
    for (const { unitId, to } of this.wish.ended) {
      const name = this.nameOf(unitId)
      if (seen.has(unitId)) this.refuse(unitId, "unit", `“${name}” được ghi hai lần.`)
      seen.add(unitId)
      if (to.some(({ unit }) => unit === unitId))
        this.refuse(unitId, "successor", "Đơn vị kế thừa phải là một đơn vị khác.")
      if (new Set(to.map(({ unit }) => unit)).size < to.length)
        this.refuse(unitId, "successor", `“${name}” được ghi hai lần vào cùng một đơn vị.`)
      const whole = to.filter(({ extent }) => extent === "whole").length
      if (whole > 1)
        this.notice(
          unitId,
          "successor",
          `“${name}” ghi “toàn bộ” vào ${whole} đơn vị: coi như mỗi nơi một phần, số liệu cũ không chia.`,
        )
      else if (whole === 1 && to.length > 1)
        this.notice(
          unitId,
          "successor",
          `“${name}” vừa ghi “toàn bộ”, vừa ghi “một phần”: số liệu cũ tính vào “${this.nameOf(wholeTaker(to)!)}”.`,
        )
      else if (whole === 0 && to.length === 1)
        this.notice(
          unitId,
          "successor",
          `“${name}” chỉ ghi “một phần” vào một đơn vị: phần còn lại không rõ, số liệu cũ không tính vào đơn vị đó.`,
        )
    }
  }

  private children(): void {
    const unclear = new Map<number, number>()
    const alongside = new Set(this.plan.placed.flatMap(({ unitId, relation }) => (relation === "child" ? unitId : [])))
    const chosen = new Set(this.wish.changed.flatMap(({ unitId, parent }) => (parent === undefined ? [] : unitId)))
    const split = new Set(
      this.wish.ended.flatMap(({ unitId, to }) => (to.length > 0 && wholeTaker(to) === undefined ? unitId : [])),
    )
    for (const { id, parentId, until } of this.basis.children) {
      const name = this.nameOf(id)
      if (until !== null) {
        this.refuse(
          parentId,
          "on",
          `“${name}” trực thuộc “${this.nameOf(parentId)}” đến ngày ${formatDate(until)}. Hãy chọn từ ngày đó trở đi.`,
        )
      }
      if (split.has(parentId) && alongside.has(id) && !chosen.has(id))
        unclear.set(parentId, (unclear.get(parentId) ?? 0) + 1)
    }
    for (const [parentId, count] of unclear) {
      const place = this.nameOf(this.tree.placeOfEnded(parentId))
      this.notice(
        parentId,
        "parent",
        `${formatNumber(count)} đơn vị trực thuộc “${this.nameOf(parentId)}” chưa rõ về đâu: tạm trực thuộc “${place}”.`,
      )
    }
  }

  /** Where people and roles go on must work then, and be a cell for the role of a cell. */
  private members(): void {
    for (const { unit } of [...this.wish.members, ...this.wish.roles]) this.parent(unit, unit, "member")
    const roles = new Map(this.basis.roles.map(({ assignmentId, role }) => [assignmentId, role]))
    for (const { assignmentId, unit } of this.wish.roles) {
      const isCell =
        unit < 0 ? this.basis.cellTypes.has(this.wish.newUnits[-1 - unit]!.typeKey) : this.basis.units.get(unit)!.isCell
      if (roles.get(assignmentId) === "cell" && !isCell)
        this.refuse(unit, "member", "Vai trò Chi ủy chỉ giao tại một chi bộ.")
    }
  }
}

/** What keeps the reorganisation from being carried out (`problems`), and what is carried out by rule but should be looked at (`notices`). */
export function checkPlan(
  wish: Reorganisation,
  plan: Plan,
  basis: PlanBasis,
  tree: TreeAfter,
): Pick<CompiledPlan, "problems" | "notices"> {
  return new PlanCheck(wish, plan, basis, tree).run()
}
