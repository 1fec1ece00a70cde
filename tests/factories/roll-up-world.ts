import fc from "fast-check"
import type { ClientBase } from "pg"
import { addCommitment, addDocument, addExemplar, addMembership, addModel, addPerson } from "./records"
import { addUnit, mergeUnit, moveUnit, place, restructure, transaction, type Day } from "./units"

/** What the random steps pick from. */
export interface World {
  units: number[]
  people: number[]
}

export interface Step {
  kind: keyof typeof steps
  a: number
  b: number
  day: Day
}

/** Days close to today belong to `turnDay` alone. */
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1500, max: -30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
)

const pick = <T>(from: T[], n: number): T => from[n % from.length]!
const yearOf = async (db: ClientBase, at: Day) =>
  (await db.query<{ year: number }>("SELECT extract(year FROM roll_up.today() + $1::int)::int AS year", [at])).rows[0]!
    .year

const anyRow = (table: string) => `id = (SELECT id FROM ${table} ORDER BY (id * 7919 + $1) % 101, id LIMIT 1)`

const steps = {
  addUnit: async (db, world, { a, day }) => void world.units.push(await addUnit(db, pick(world.units, a), day)),
  addRoot: async (db, world, { day }) => void world.units.push(await addUnit(db, null, day)),
  move: (db, world, { a, b, day }) => moveUnit(db, pick(world.units, a), pick(world.units, b), day),
  merge: (db, world, { a, b, day }) => mergeUnit(db, pick(world.units, a), pick(world.units, b), day),
  forget: async (db, world, { a }) => {
    await db.query("DELETE FROM unit_placement WHERE unit_id = $1", [pick(world.units, a)])
    await restructure(db, [pick(world.units, a)], -5000)
  },
  document: (db, world, { a, b, day }) =>
    addDocument(db, pick(world.units, a), day, b % 4 === 0 ? "Bộ Chính trị" : null),
  model: (db, world, { a, day }) => addModel(db, pick(world.units, a), day),
  exemplar: (db, world, { a, b, day }) =>
    addExemplar(db, pick(world.units, a), day, b % 2 === 0 ? "person" : "collective"),
  person: async (db, world, { a, b, day }) => {
    const person = await addPerson(db, b % 3 === 0)
    await addMembership(db, person, pick(world.units, a), day)
    world.people.push(person)
  },
  movePerson: async (db, world, { a, b, day }) => {
    const person = pick(world.people, a)
    await db.query("DELETE FROM person_membership WHERE person_id = $1 AND valid_from >= roll_up.today() + $2::int", [
      person,
      day,
    ])
    await db.query("UPDATE person_membership SET valid_to = roll_up.today() + $2::int WHERE person_id = $1", [
      person,
      day,
    ])
    if (b % 4 !== 0) await addMembership(db, person, pick(world.units, b), day)
  },
  deletePerson: (db, _, { a }) =>
    db.query(`UPDATE person SET deleted_at = CASE WHEN deleted_at IS NULL THEN now() END WHERE ${anyRow("person")}`, [
      a,
    ]),
  commitment: async (db, world, { a, b, day }) => {
    await addCommitment(
      db,
      pick(world.people, a),
      pick(world.units, b),
      await yearOf(db, day),
      b % 5 === 0 ? "draft" : "submitted",
    )
  },
  approve: (db, _, { a, day }) =>
    db.query(
      `UPDATE commitment SET status = 'approved', approved_on = roll_up.today() + $2::int WHERE ${anyRow("commitment")}`,
      [a, day],
    ),
  correctDocuments: (db, world, { a, b, day }) =>
    db.query(
      `UPDATE document SET unit_id = $2, issued_on = issued_on + ($3::int % 400), deleted_at = CASE WHEN id % 5 = 0 THEN now() END WHERE id % 3 = $1 % 3`,
      [a, pick(world.units, b), day],
    ),
  moveCommitment: (db, world, { a, b }) =>
    db.query(
      `UPDATE commitment SET unit_id = $2, deleted_at = CASE WHEN $1 % 3 = 0 THEN now() END WHERE ${anyRow("commitment")}`,
      [a, pick(world.units, b)],
    ),
  stopModel: (db, _, { a, day }) =>
    db.query(
      `UPDATE practice_model SET stage = 'stopped', stopped_on = roll_up.today() + $2::int WHERE ${anyRow("practice_model")}`,
      [a, day],
    ),
  erase: (db, _, { a, b }) => {
    const table = pick(["document", "practice_model", "exemplar", "commitment"], b)
    return db.query(`DELETE FROM ${table} WHERE ${anyRow(table)}`, [a])
  },
  fold: (db, _, { a }) => db.query("SELECT roll_up.fold($1)", [1 + (a % 6)]),
  turnDay: async (db, world, { a, b }) => {
    // As if the placement had been planned for a day that came while nothing ran.
    await place(db, pick(world.units, a), pick(world.units, b), -3)
    await db.query("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    await db.query("UPDATE roll_up.tree SET as_of = least(as_of, roll_up.today() - 6)")
    await db.query("SELECT roll_up.turn_day()")
  },
} satisfies Record<string, (db: ClientBase, world: World, step: Step) => Promise<unknown>>

const kinds = Object.keys(steps) as (keyof typeof steps)[]

export const stepArbitrary = fc.record({
  change: fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(60), b: fc.nat(60), day }),
  then: fc.option(fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(60), b: fc.nat(60), day }), { freq: 4 }),
  keep: fc.nat(5).map((n) => n > 0),
})

/** One or two random changes in a transaction that is committed or, if `keep` is false, rolled back. */
export async function performStep(db: ClientBase, world: World, { change, then, keep }: Random): Promise<void> {
  const before = { units: [...world.units], people: [...world.people] }
  try {
    await transaction(
      db,
      async () => {
        for (const step of then ? [change, then] : [change]) await steps[step.kind](db, world, step)
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
    "document",
    "practice_model",
    "exemplar",
    "commitment",
    "person",
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
