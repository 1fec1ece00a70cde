import type { ChildBefore, MemberBefore, PlaceBefore, RoleBefore, UnitBefore } from "./before-change"

/** Everything a reorganisation is worked out from. */
export interface PlanBasis {
  units: Map<number, UnitBefore>
  /** From the day of the wish on. */
  places: PlaceBefore[]
  children: ChildBefore[]
  members: MemberBefore[]
  roles: RoleBefore[]
  takenCodes: Set<string>
  typeKeys: Set<string>
  cellTypes: Set<string>
  ownUnitId: number
  ownAccountId: number
}
