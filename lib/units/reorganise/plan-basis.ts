import type { ChildFacts, MemberFacts, PlaceFacts, RoleFacts, UnitFacts } from "./facts"

/** Everything a reorganisation is worked out from. */
export interface PlanBasis {
  units: Map<number, UnitFacts>
  /** From the day of the wish on. */
  places: PlaceFacts[]
  children: ChildFacts[]
  members: MemberFacts[]
  roles: RoleFacts[]
  takenCodes: Set<string>
  typeKeys: Set<string>
  cellTypes: Set<string>
  ownUnitId: number
  ownAccountId: number
}
