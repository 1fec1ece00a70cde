import type { ClientBase } from "pg"
import { addCommitment, addDocument, addExemplar, addMembership, addModel, addPerson } from "./records"
import { addUnit, mergeUnit, moveUnit, place, restructure, type Day } from "./units"

/** What the random steps pick from. */
export interface World {
  units: number[]
  people: number[]
}

/** The random numbers of a step. */
export interface Dice {
  a: number
  b: number
  day: Day
}

/** The chosen one. */
export const pick = <T>(from: T[], n: number): T => from[n % from.length]!

/** The year of a day. */
export const yearOf = async (db: ClientBase, at: Day) =>
  (await db.query<{ year: number }>("SELECT extract(year FROM roll_up.today() + $1::int)::int AS year", [at])).rows[0]!
    .year

/** SQL: some row of a table, chosen by $1. */
export const anyRow = (table: string) => `id = (SELECT id FROM ${table} ORDER BY (id * 7919 + $1) % 101, id LIMIT 1)`

/** The random changes: every kind of write, move, fold and turn of the day. */
export const steps = {
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
  manyDocuments: (db, world, { a, b, day }) =>
    db.query(
      `INSERT INTO document (unit_id, type_key, symbol, issued_on, subject)
       SELECT u, 'ke-hoach', n || '-KH/TU', roll_up.today() + $2::int - n * 40, 'Kế hoạch' FROM unnest($1::int[]) u, generate_series(0, 3) n`,
      [[pick(world.units, a), pick(world.units, b)], day],
    ),
  commitmentsOfAll: (db, _, { b }) =>
    db.query(
      `INSERT INTO commitment (person_id, unit_id, year, status, is_head_plan, submitted_on, approved_on)
       SELECT person_id, unit_id, year, 'approved', is_head, make_date(year, 3, 1), make_date(year, 1 + (person_id + $1) % 12, 5)
       FROM commitment_duty WHERE year % 3 = $1 % 3 ON CONFLICT DO NOTHING`,
      [b],
    ),
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
} satisfies Record<string, (db: ClientBase, world: World, dice: Dice) => Promise<unknown>>
