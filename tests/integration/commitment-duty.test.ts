import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { verify } from "@/lib/roll-up/verify"
import { addCommitment, addMembership, addPerson } from "../factories/records"
import { branchFigures } from "../factories/roll-up-laws"
import { clearWorld, openWorld } from "../factories/roll-up-world"
import { addUnit, transaction } from "../factories/units"

const url = process.env.DATABASE_URL ?? ""
const db = new pg.Client({ connectionString: url })
const other = new pg.Client({ connectionString: url })

let year: number
let cell: number
let neighbour: number

beforeAll(async () => {
  await Promise.all([db.connect(), other.connect()])
  year = (await db.query<{ year: number }>("SELECT extract(year FROM roll_up.today())::int AS year")).rows[0]!.year
})
beforeEach(async () => {
  await clearWorld(db)
  const world = await openWorld(db)
  await db.query("DELETE FROM person")
  cell = world.units[4]!
  neighbour = world.units[5]!
})
afterAll(async () => {
  await Promise.all([db.end(), other.end()])
})

/** Days from today to a day of a year. */
async function dayOf(of: number, month: number, day: number): Promise<number> {
  const { rows } = await db.query<{ n: number }>("SELECT make_date($1, $2, $3) - roll_up.today() AS n", [
    of,
    month,
    day,
  ])
  return rows[0]!.n
}

/** Who must write, as unit by year. */
async function duties(person: number): Promise<Record<number, number>> {
  const { rows } = await db.query<{ year: number; unit: number }>(
    "SELECT year, unit_id AS unit FROM commitment_duty WHERE person_id = $1 ORDER BY year",
    [person],
  )
  return Object.fromEntries(rows.map((row) => [row.year, row.unit]))
}

async function heads(person: number): Promise<Record<number, boolean>> {
  const { rows } = await db.query<{ year: number; is_head: boolean }>(
    "SELECT year, is_head FROM commitment_duty WHERE person_id = $1",
    [person],
  )
  return Object.fromEntries(rows.map((row) => [row.year, row.is_head]))
}

const openYears = (...years: number[]) => db.query("SELECT commitment_year_open(y) FROM unnest($1::int[]) y", [years])
const movePerson = async (client: pg.Client, person: number, unit: number, day: number) => {
  await client.query(
    "UPDATE person_membership SET valid_to = roll_up.today() + $2::int WHERE person_id = $1 AND valid_to IS NULL",
    [person, day],
  )
  await addMembership(client, person, unit, day)
}

test("whoever is a member on 31 December must write in that cell", async () => {
  await openYears(year - 1, year)
  const stayed = await addPerson(db)
  await addMembership(db, stayed, cell, await dayOf(year - 1, 12, 31))
  const left = await addPerson(db)
  await addMembership(db, left, cell, await dayOf(year - 2, 3, 1), await dayOf(year - 1, 12, 31))
  const lastDay = await addPerson(db)
  await addMembership(db, lastDay, cell, await dayOf(year - 2, 3, 1), await dayOf(year, 1, 1))
  expect(await duties(stayed)).toEqual({ [year - 1]: cell, [year]: cell })
  expect(await duties(left)).toEqual({})
  expect(await duties(lastDay)).toEqual({ [year - 1]: cell })
  expect(await verify(url)).toEqual([])
})

test("opening a year lays the duty on its members; the first commitment of a year opens it", async () => {
  const [writer, silent] = [await addPerson(db), await addPerson(db)]
  for (const person of [writer, silent]) await addMembership(db, person, cell, -1000)
  expect(await duties(silent)).toEqual({})
  await addCommitment(db, writer, cell, year - 1)
  expect(await duties(silent)).toEqual({ [year - 1]: cell })
  await openYears(year, year)
  expect(await duties(writer)).toEqual({ [year - 1]: cell, [year]: cell })
  expect((await branchFigures(db, cell, [year]))[year]).toMatchObject({ commitments_due: 2, commitments: 0 })
  expect(await verify(url)).toEqual([])
})

test("a move takes the duty along, but never away from a commitment that is written", async () => {
  await openYears(year - 1, year)
  const person = await addPerson(db)
  await addMembership(db, person, cell, -1000)
  await addCommitment(db, person, cell, year - 1)
  await transaction(db, async () => movePerson(db, person, neighbour, await dayOf(year - 1, 2, 1)))
  expect(await duties(person)).toEqual({ [year - 1]: cell, [year]: neighbour })
  expect(await verify(url)).toEqual([])
})

test("a commitment moved to another cell takes the duty there; deleted or restored, the duty follows", async () => {
  await openYears(year)
  const person = await addPerson(db)
  await addMembership(db, person, cell, -1000)
  const id = await addCommitment(db, person, neighbour, year)
  expect(await duties(person)).toEqual({ [year]: neighbour })
  await db.query("UPDATE commitment SET deleted_at = now() WHERE id = $1", [id])
  expect(await duties(person)).toEqual({ [year]: cell })
  await db.query("UPDATE commitment SET deleted_at = NULL WHERE id = $1", [id])
  expect(await duties(person)).toEqual({ [year]: neighbour })
  await db.query("UPDATE commitment SET unit_id = $2 WHERE id = $1", [id, cell])
  expect(await duties(person)).toEqual({ [year]: cell })
  await db.query("DELETE FROM person_membership WHERE person_id = $1", [person])
  expect(await duties(person)).toEqual({ [year]: cell })
  await db.query("DELETE FROM commitment WHERE id = $1", [id])
  expect(await duties(person)).toEqual({})
  expect(await verify(url)).toEqual([])
})

test("a deleted person need not write, except where a commitment stands", async () => {
  await openYears(year - 1, year)
  const person = await addPerson(db)
  await addMembership(db, person, cell, -1000)
  await addCommitment(db, person, cell, year - 1)
  await db.query("UPDATE person SET deleted_at = now() WHERE id = $1", [person])
  expect(await duties(person)).toEqual({ [year - 1]: cell })
  await db.query("UPDATE person SET deleted_at = NULL WHERE id = $1", [person])
  expect(await duties(person)).toEqual({ [year - 1]: cell, [year]: cell })
  await openYears(year + 1)
  expect(await duties(person)).toEqual({ [year - 1]: cell, [year]: cell, [year + 1]: cell })
  expect(await verify(url)).toEqual([])
})

test("becoming or ceasing to be head counts from this year on", async () => {
  await openYears(year - 1, year, year + 1)
  const person = await addPerson(db)
  await addMembership(db, person, cell, -1000)
  await db.query("UPDATE person SET is_head = true WHERE id = $1", [person])
  expect(await heads(person)).toEqual({ [year - 1]: false, [year]: true, [year + 1]: true })
  expect((await branchFigures(db, cell, [year]))[year]).toMatchObject({ commitments_due: 1, heads_due: 1 })
  await db.query("UPDATE person SET is_head = false WHERE id = $1", [person])
  expect(await heads(person)).toEqual({ [year - 1]: false, [year]: false, [year + 1]: false })
  expect(await verify(url)).toEqual([])
})

test("nobody is a member of a unit before its first day", async () => {
  const young = await transaction(db, () => addUnit(db, cell, -100))
  const person = await addPerson(db)
  await expect(addMembership(db, person, young, -101)).rejects.toMatchObject({
    constraint: "person_membership_unit_exists",
  })
  await addMembership(db, person, young, -100)
  const later = transaction(db, () =>
    db.query("UPDATE unit_placement SET valid_from = valid_from + 1 WHERE unit_id = $1", [young]),
  )
  await expect(later).rejects.toMatchObject({ constraint: "person_membership_unit_exists" })
})

/** Runs `second` while `first` is not committed yet, then commits; both are done afterwards. */
async function overlap(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  await db.query("BEGIN")
  await first()
  const running = second()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await db.query("COMMIT")
  await running
}

test("a person is moved while the commitment is being written: the duty stays with the commitment", async () => {
  await openYears(year)
  const [late, early] = [await addPerson(db), await addPerson(db)]
  for (const person of [late, early]) await addMembership(db, person, cell, -1000)
  await overlap(
    () => addCommitment(db, late, cell, year),
    () => transaction(other, () => movePerson(other, late, neighbour, -10)),
  )
  await overlap(
    () => movePerson(db, early, neighbour, -10),
    () => addCommitment(other, early, cell, year),
  )
  expect(await duties(late)).toEqual({ [year]: cell })
  expect(await duties(early)).toEqual({ [year]: cell })
  expect(await verify(url)).toEqual([])
})

test("a person joins while a year is being opened: the duty is laid all the same", async () => {
  const [first, second] = [await addPerson(db), await addPerson(db)]
  await overlap(
    () => addMembership(db, first, cell, -1000),
    () => other.query("SELECT commitment_year_open($1)", [year]),
  )
  await overlap(
    () => db.query("SELECT commitment_year_open($1)", [year - 1]),
    () => addMembership(other, second, cell, -1000),
  )
  expect(await duties(first)).toEqual({ [year - 1]: cell, [year]: cell })
  expect(await duties(second)).toEqual({ [year - 1]: cell, [year]: cell })
})
