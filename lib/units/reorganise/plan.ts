import type { IsoDate } from "@/lib/format/dates"
import type { UnitRef } from "./reorganisation"

/** A unit that begins; its id stands in (negative) until the database has numbered it. */
export interface FoundedUnit {
  id: UnitRef
  code: string | null
  name: string
  typeKey: string
  parentId: UnitRef
}

/** Where a unit stands from the day of the plan on. */
export interface PlannedPlace {
  unitId: number
  parentId: UnitRef
  relation: "child" | "successor"
}

/** Everything that one event writes, worked out; unit ids below 0 are those of `founded`. */
export interface Plan {
  on: IsoDate
  founded: FoundedUnit[]
  renamed: { unitId: number; name: string }[]
  retyped: { unitId: number; typeKey: string }[]
  placed: PlannedPlace[]
  successions: { predecessorId: number; successorId: UnitRef; extent: "whole" | "part"; decision: string }[]
  members: { membershipId: number; personId: number; unitId: UnitRef }[]
  /** Roles that end where they are held; null = for good, else it goes on at that unit. */
  roles: { assignmentId: number; unitId: UnitRef | null }[]
}

/** What keeps a reorganisation from being carried out, or what somebody should look at again. */
export interface PlanProblem {
  /** The unit it is about; null = the whole. */
  unitId: UnitRef | null
  /** What of it: names the field of a form. */
  about: "on" | "unit" | "parent" | "name" | "code" | "type" | "successor" | "member"
  message: string
}

export interface CompiledPlan {
  plan: Plan
  /** Nothing is carried out while there is one. */
  problems: PlanProblem[]
  /** What must be chosen first: nothing is carried out before, but it can be shown. */
  choices: PlanProblem[]
  /** Carried out as the rules say, and listed. */
  notices: PlanProblem[]
}
