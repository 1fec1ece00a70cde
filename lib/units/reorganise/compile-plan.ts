import type { Scope } from "@/lib/access/scope"
import {
  findChildrenBefore,
  findMembersBefore,
  findPlacesBefore,
  findRolesBefore,
  findTakenCodes,
  findUnitsBefore,
  type UnitBefore,
} from "./before-change"
import { checkPlan } from "./check-plan"
import type { CompiledPlan, Plan, PlannedPlace } from "./plan"
import type { PlanBasis } from "./plan-basis"
import type { Reorganisation, UnitRef } from "./reorganisation"
import { TreeAfter, wholeTaker } from "./tree-after"

function refsOf({ newUnits, changed, ended, shared, members, roles }: Reorganisation): UnitRef[] {
  return [
    ...newUnits.map(({ parent }) => parent),
    ...changed.flatMap(({ unitId, parent }) => (parent === undefined ? [unitId] : [unitId, parent])),
    ...ended.flatMap(({ unitId, to }) => [unitId, ...to.map(({ unit }) => unit)]),
    ...shared.flatMap(({ unitId, to }) => [unitId, ...to]),
    ...members.map(({ unit }) => unit),
    ...roles.map(({ unit }) => unit),
  ]
}

async function findBasis(scope: Scope, wish: Reorganisation): Promise<PlanBasis> {
  const ended = wish.ended.map(({ unitId }) => unitId)
  const leaving = [...ended, ...wish.shared.map(({ unitId }) => unitId)]
  const children = await findChildrenBefore(scope, ended, wish.on)
  const named = [...new Set([...refsOf(wish).filter((ref) => ref > 0), ...children.map(({ id }) => id)])]
  const types = await scope.tx.unitType.findMany({ select: { key: true, isCell: true } })
  return {
    units: await findUnitsBefore(scope, named),
    places: await findPlacesBefore(scope, named, wish.on),
    children,
    members: await findMembersBefore(scope, leaving),
    roles: await findRolesBefore(scope, leaving),
    takenCodes: await findTakenCodes(
      scope,
      wish.newUnits.flatMap(({ code }) => code || []),
    ),
    typeKeys: new Set(types.map(({ key }) => key)),
    cellTypes: new Set(types.flatMap(({ key, isCell }) => (isCell ? key : []))),
    ownUnitId: scope.actor.unitId,
    ownAccountId: scope.actor.accountId,
  }
}

/** Units that work below an ended one and are not named themselves go along with what takes it over. */
function followers(wish: Reorganisation, { children }: PlanBasis, tree: TreeAfter): PlannedPlace[] {
  const named = new Set([
    ...wish.ended.map(({ unitId }) => unitId),
    ...wish.changed.flatMap(({ unitId, parent }) => (parent === undefined ? [] : unitId)),
  ])
  return children
    .filter(({ id, until }) => until === null && !named.has(id))
    .map(({ id, parentId }) => ({ unitId: id, parentId: tree.placeOfEnded(parentId), relation: "child" }))
}

/** People of ended units go on elsewhere; of a unit that goes on, those who are given to another. */
function membersOf(wish: Reorganisation, basis: PlanBasis, tree: TreeAfter): Plan["members"] {
  const chosen = new Map(wish.members.map(({ personId, unit }) => [personId, unit]))
  return basis.members.flatMap(({ membershipId, personId, unitId }) => {
    const to = chosen.get(personId) ?? (tree.ends(unitId) ? tree.takerOf(unitId) : unitId)
    return to === unitId ? [] : [{ membershipId, personId, unitId: to }]
  })
}

/** Roles at ended units end or go on elsewhere; at a unit that goes on, those that are given to another end there. */
function rolesOf(wish: Reorganisation, basis: PlanBasis, tree: TreeAfter): Plan["roles"] {
  const chosen = new Map(wish.roles.map(({ assignmentId, unit }) => [assignmentId, unit]))
  return basis.roles.flatMap(({ assignmentId, unitId }) => {
    const to = chosen.get(assignmentId) ?? (tree.ends(unitId) ? null : unitId)
    return to === unitId ? [] : [{ assignmentId, unitId: to }]
  })
}

/** Puts places of units that change nothing else apart: a unit that stays where it is has none. */
function movedOnly(wish: Reorganisation, units: Map<number, UnitBefore>): PlannedPlace[] {
  return wish.changed.flatMap(({ unitId, parent }): PlannedPlace[] =>
    parent === undefined || units.get(unitId)?.parentId === parent
      ? []
      : [{ unitId, parentId: parent, relation: "child" }],
  )
}

/** What a reorganisation writes, on a basis that was read before. */
function planFrom(wish: Reorganisation, basis: PlanBasis): CompiledPlan {
  const tree = new TreeAfter(wish, basis.units, basis.places)
  const ended = wish.ended.map(({ unitId }): PlannedPlace => {
    return { unitId, parentId: tree.placeOfEnded(unitId), relation: "successor" }
  })
  const plan: Plan = {
    on: wish.on,
    founded: wish.newUnits.map(({ parent, code, ...unit }, index) => ({
      ...unit,
      id: -1 - index,
      code: code || null,
      parentId: parent,
    })),
    renamed: wish.changed.flatMap(({ unitId, name }) =>
      name === undefined || basis.units.get(unitId)?.name === name ? [] : [{ unitId, name }],
    ),
    retyped: wish.changed.flatMap(({ unitId, typeKey }) =>
      typeKey === undefined || basis.units.get(unitId)?.typeKey === typeKey ? [] : [{ unitId, typeKey }],
    ),
    placed: [...ended, ...movedOnly(wish, basis.units), ...followers(wish, basis, tree)],
    successions: [
      ...wish.ended.flatMap(({ unitId, to }) => {
        const heirs = to.length > 0 ? to : [{ unit: tree.placeOfEnded(unitId), extent: "whole" as const }]
        const one = wholeTaker(heirs)
        return heirs.map(({ unit, decision = "" }) => {
          return {
            predecessorId: unitId,
            successorId: unit,
            extent: unit === one ? ("whole" as const) : ("part" as const),
            decision,
          }
        })
      }),
      ...wish.shared.flatMap(({ unitId, to, decision = "" }) =>
        to.map((unit) => ({ predecessorId: unitId, successorId: unit, extent: "part" as const, decision })),
      ),
    ],
    members: membersOf(wish, basis, tree),
    roles: rolesOf(wish, basis, tree),
  }
  return { plan, ...checkPlan(wish, plan, basis, tree) }
}

/** A reorganisation worked out against what is stored, with what it rests on. The caller holds the structure's lock, or only looks. */
export async function compilePlan(scope: Scope, wish: Reorganisation): Promise<CompiledPlan & { basis: PlanBasis }> {
  const basis = await findBasis(scope, wish)
  return { ...planFrom(wish, basis), basis }
}
