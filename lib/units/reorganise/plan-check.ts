import type { PlanBasis } from "./plan-basis"
import type { Plan, PlanProblem } from "./plan"
import type { Reorganisation, UnitRef } from "./reorganisation"
import type { TreeAfter } from "./tree-after"

/** The one thing that is told of a unit that the actor's branch does not hold. */
export const foreignUnit = "Hãy chọn một đơn vị trong phạm vi của bạn."

/** A reorganisation under check, and what was found so far; each rule says it once for a unit. */
export class PlanCheck {
  readonly problems: PlanProblem[] = []
  readonly choices: PlanProblem[] = []
  readonly notices: PlanProblem[] = []
  private readonly said = new Set<string>()
  private readonly newNames: Map<UnitRef, string>
  private readonly newTypes: Map<UnitRef, string>

  constructor(
    readonly wish: Reorganisation,
    readonly plan: Plan,
    readonly basis: PlanBasis,
    readonly tree: TreeAfter,
  ) {
    this.newNames = new Map([
      ...wish.newUnits.map(({ name }, index) => [-1 - index, name] as const),
      ...wish.changed.flatMap(({ unitId, name }) => (name === undefined ? [] : [[unitId, name] as const])),
    ])
    this.newTypes = new Map([
      ...wish.newUnits.map(({ typeKey }, index) => [-1 - index, typeKey] as const),
      ...wish.changed.flatMap(({ unitId, typeKey }) => (typeKey === undefined ? [] : [[unitId, typeKey] as const])),
    ])
  }

  /** Notes what keeps the reorganisation from being carried out. */
  refuse(unitId: UnitRef | null, about: PlanProblem["about"], message: string): void {
    this.say(this.problems, { unitId, about, message })
  }

  /** Notes what must be chosen before the reorganisation can be carried out. */
  ask(unitId: UnitRef | null, about: PlanProblem["about"], message: string): void {
    this.say(this.choices, { unitId, about, message })
  }

  /** Notes what is carried out by rule and should be looked at. */
  notice(unitId: UnitRef | null, about: PlanProblem["about"], message: string): void {
    this.say(this.notices, { unitId, about, message })
  }

  /** The name of the unit afterwards. */
  nameOf(ref: UnitRef): string {
    return this.newNames.get(ref) ?? this.basis.units.get(ref)?.name ?? "đơn vị không rõ"
  }

  /** Whether the unit is a cell afterwards. */
  isCell(ref: UnitRef): boolean {
    const type = this.newTypes.get(ref)
    return type === undefined ? this.basis.units.get(ref)?.isCell === true : this.basis.cellTypes.has(type)
  }

  /** Existing units that the wish names as its subjects. */
  get touched(): Set<number> {
    const { changed, ended, shared } = this.wish
    return new Set([...changed, ...ended, ...shared].map(({ unitId }) => unitId))
  }

  private say(list: PlanProblem[], problem: PlanProblem): void {
    const key = `${problem.unitId} ${problem.message}`
    if (this.said.has(key)) return
    this.said.add(key)
    list.push(problem)
  }
}
