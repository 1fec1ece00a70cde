import type { Role } from "@/lib/access/roles"

/** A root with two provinces; communes and cells below. The upper-case letter names the province. */
export const parents = {
  r: null,
  a: "r",
  b: "r",
  a1: "a",
  a2: "a",
  b1: "b",
  a1x: "a1",
  a1y: "a1",
  a2x: "a2",
  b1x: "b1",
} as const
export type UnitKey = keyof typeof parents

/** A unit with all above it, itself last. */
export function pathOf(key: UnitKey): UnitKey[] {
  const parent = parents[key]
  return parent ? [...pathOf(parent), key] : [key]
}

/** Where a unit stands as seen from an actor's. */
export type Position = "own" | "descendant" | "ancestor" | "sibling" | "foreign"

/** What each role's unit sees in each position; below a cell there is nothing. */
const seenFrom = {
  a1: { own: "a1", descendant: "a1x", ancestor: "a", sibling: "a2", foreign: "b1x" },
  a1x: { own: "a1x", ancestor: "a1", sibling: "a1y", foreign: "b1x" },
} as const satisfies Partial<Record<UnitKey, Partial<Record<Position, UnitKey>>>>

export interface Player {
  role: Role
  unit: keyof typeof seenFrom
}

export const players: Player[] = [
  { role: "admin", unit: "a1" },
  { role: "staff", unit: "a1" },
  { role: "leader", unit: "a1" },
  { role: "cell", unit: "a1x" },
]

/** The positions that exist for a player, with the unit that stands there. */
export function positionsOf({ unit }: Player): [Position, UnitKey][] {
  return Object.entries(seenFrom[unit]) as [Position, UnitKey][]
}
