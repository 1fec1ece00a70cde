import fc from "fast-check"
import type { ClientBase } from "pg"
import { registers } from "@/lib/registers/registry"
import { addMembership, addPerson } from "./records"
import { steps as commonSteps, type Dice, type World } from "./roll-up-steps"
import { addUnit, transaction } from "./units"
import { yearRecordSteps } from "./year-record-steps"

type Change = (db: ClientBase, world: World, dice: Dice) => Promise<unknown>

const steps: Record<string, Change> = { ...commonSteps, ...yearRecordSteps }

type Step = Dice & { kind: string }

/** Days close to today belong to `turnDay` alone. */
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1500, max: -30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
)

function stepsOf(kinds: string[], days = day) {
  const change = fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(60), b: fc.nat(60), day: days })
  return fc.record({ change, then: fc.option(change, { freq: 4 }), keep: fc.nat(5).map((n) => n > 0) })
}

/** Any change. */
export const stepArbitrary = stepsOf(Object.keys(steps))

/** Changes of what is stated, of what lies in it, and of where that lies: how many of each, within days that a few totals hold. */
const aroundTotals = {
  stated_total: 8,
  document: 4,
  manyDocuments: 4,
  model: 2,
  outreach_count: 3,
  move: 3,
  ...{ merge: 1, addUnit: 1, forget: 1, turnDay: 1, fold: 1 },
  ...{ correctDocuments: 1, stopModel: 1, correctYearRecords: 1, deleteYearRecords: 1, eraseYearRecord: 1, erase: 1 },
}

export const totalStepArbitrary = stepsOf(
  Object.entries(aroundTotals).flatMap(([kind, times]) => Array<string>(times).fill(kind)),
  fc.integer({ min: -500, max: -30 }),
)

/** One or two random changes in a transaction that is committed or, if `keep` is false, rolled back. */
export async function performStep(db: ClientBase, world: World, { change, then, keep }: Random): Promise<void> {
  const before = { units: [...world.units], people: [...world.people] }
  try {
    await transaction(
      db,
      async () => {
        for (const step of then ? [change, then] : [change]) await steps[step.kind]!(db, world, step)
      },
      keep,
    )
    if (!keep) Object.assign(world, before)
  } catch (error) {
    Object.assign(world, before)
    throw error
  }
}

type Random = { change: Step; then: Step | null; keep: boolean }

/** Two roots, a few units below them, a few people: enough for a step to find something. */
export async function openWorld(db: ClientBase): Promise<World> {
  const world: World = { units: [], people: [] }
  await transaction(db, async () => {
    for (const parent of [null, null, 0, 0, 1, 2, 2, 4]) {
      world.units.push(await addUnit(db, parent === null ? null : world.units[parent]!, -1600))
    }
    for (let n = 0; n < 4; n++) {
      const person = await addPerson(db, n === 0)
      await addMembership(db, person, world.units[4 + n]!, -1500)
      world.people.push(person)
    }
  })
  return world
}

/** Empties the database of units and records. */
export async function clearWorld(db: ClientBase): Promise<void> {
  const tables = [
    "person_membership",
    ...registers.map(({ table }) => table),
    "commitment_year",
    "unit_placement",
    "unit",
  ]
  await db.query([...tables, "roll_up.tree", "roll_up.tree_node"].map((table) => `DELETE FROM ${table}`).join(";"))
  await db.query("SELECT roll_up.rebuild()")
}

/** Every year that has a tree. */
export async function worldYears(db: ClientBase): Promise<number[]> {
  const { rows } = await db.query<{ tree: number }>("SELECT tree FROM roll_up.tree WHERE tree > 0")
  return rows.map((row) => row.tree)
}
