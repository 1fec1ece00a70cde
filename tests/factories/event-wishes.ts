import type { ClientBase } from "pg"
import type { EnteredKind, Reorganisation, UnitRef } from "@/lib/units/reorganise/reorganisation"
import { childrenOn, type EventWorld } from "./event-world"

/** The random numbers of a wish. */
export interface EventDice {
  a: number
  b: number
  c: number
}

type Wish = Partial<Reorganisation>

const pick = <T>(from: T[], n: number): T => from[n % from.length]!
const whole = (unit: UnitRef) => [{ unit, extent: "whole" as const }]
const part = (...units: UnitRef[]) => units.map((unit) => ({ unit, extent: "part" as const }))
const begun = (n: number, parent: UnitRef) => ({ name: `Đơn vị mới ${n}`, code: "", typeKey: "dang-uy-co-so", parent })
const types = ["dang-uy-co-so", "chi-bo", "dang-bo-bo-phan"]

/** Whatever an administrator may ask for, sensible or not; each names the kind it is entered as. */
export const wishes = {
  found: ({ units }, { a, b }) => ({
    kind: "found",
    newUnits: [begun(a, pick(units, b)), begun(b, a % 2 ? -1 : pick(units, a))],
  }),
  rename: ({ units }, { a, b }) => ({ kind: "rename", changed: [{ unitId: pick(units, a), name: `Tên ${b}` }] }),
  retype: ({ units }, { a, b }) => ({ kind: "retype", changed: [{ unitId: pick(units, a), typeKey: pick(types, b) }] }),
  move: ({ units }, { a, b }) => ({ kind: "move", changed: [{ unitId: pick(units, a), parent: pick(units, b) }] }),
  mergeIntoNew: ({ units }, { a, b, c }) => ({
    kind: "merge",
    newUnits: [begun(a, pick(units, c))],
    ended: [...new Set([pick(units, a), pick(units, b)])].map((unitId) => ({ unitId, to: whole(-1) })),
  }),
  mergeIntoOne: ({ units }, { a, b, c }) => ({
    kind: "merge",
    ended: [...new Set([pick(units, a), pick(units, b)])].map((unitId) => ({ unitId, to: whole(pick(units, c)) })),
  }),
  split: ({ units }, { a, b, c }, children) => ({
    kind: "split",
    newUnits: [begun(a, pick(units, b)), begun(b, pick(units, c))],
    ended: [{ unitId: pick(units, a), to: part(-1, -2) }],
    changed: children.flatMap((unitId, index) => (index % 3 === 2 ? [] : { unitId, parent: -1 - (index % 3) })),
  }),
  splitOff: ({ units }, { a, b }, children) => ({
    kind: "split",
    newUnits: [begun(a, pick(units, b))],
    shared: [{ unitId: pick(units, a), to: [-1] }],
    changed: children.slice(1).map((unitId) => ({ unitId, parent: -1 })),
  }),
  dissolve: ({ units }, { a }) => ({ kind: "dissolve", ended: [{ unitId: pick(units, a), to: [] }] }),
  dissolveToHeir: ({ units }, { a, b }) => ({
    kind: "dissolve",
    ended: [{ unitId: pick(units, a), to: whole(pick(units, b)) }],
  }),
  reform: ({ units }, { a, b, c }) => {
    const [first, second, third] = [...new Set([a, b, c, a + 1, b + 2, c + 3].map((n) => pick(units, n)))]
    return {
      kind: "reform",
      newUnits: [begun(a, pick(units, c + 1)), begun(b, pick(units, a + b))],
      ended: [
        { unitId: first!, to: whole(-1) },
        { unitId: second!, to: [...whole(-2), ...part(-1)] },
        ...(third ? [{ unitId: third, to: c % 3 === 0 ? [] : part(-1, pick(units, b + 1)) }] : []),
      ],
      changed:
        a % 2
          ? [{ unitId: pick(units, b + c), name: `Tên ${c}`, typeKey: pick(types, a), parent: pick(units, a + c) }]
          : [],
    }
  },
} satisfies Record<string, (world: EventWorld, dice: EventDice, children: number[]) => Wish & { kind: EnteredKind }>

/** A wish for a day; those that part a unit's children are given the ones it has that day. */
export async function wishFor(
  db: ClientBase,
  world: EventWorld,
  name: keyof typeof wishes,
  dice: EventDice,
  on: string,
): Promise<{ kind: EnteredKind; wish: Wish & Pick<Reorganisation, "on"> }> {
  const children = await childrenOn(db, pick(world.units, dice.a), on)
  const { kind, ...wish } = wishes[name](world, dice, children) as Wish & { kind: EnteredKind }
  return { kind, wish: { ...wish, on } }
}
