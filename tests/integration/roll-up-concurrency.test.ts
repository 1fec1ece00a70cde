import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { verify } from "@/lib/roll-up/verify"
import {
  addCommitment,
  addDocument,
  addMembership,
  addModel,
  addOutreach,
  addPerson,
  addStatedTotal,
} from "../factories/records"
import { branchFigures, expectLaws } from "../factories/roll-up-laws"
import { openWorld, worldYears } from "../factories/roll-up-world"
import type { World } from "../factories/roll-up-steps"
import { moveUnit, transaction } from "../factories/units"

const url = process.env.DATABASE_URL ?? ""
const WRITERS = 6
const SAVES = 60

const clients = Array.from({ length: WRITERS + 4 }, () => new pg.Client({ connectionString: url }))
const [db, mover, folder, reader, ...writers] = clients as [pg.Client, pg.Client, pg.Client, pg.Client, ...pg.Client[]]
let world: World
let year: number

beforeAll(async () => {
  await Promise.all(clients.map((client) => client.connect()))
  world = await openWorld(db)
  year = (await db.query<{ year: number }>("SELECT extract(year FROM roll_up.today())::int AS year")).rows[0]!.year
  await db.query("SELECT commitment_year_open($1::int - n) FROM generate_series(0, 2) n", [year])
})
afterAll(() => Promise.all(clients.map((client) => client.end())))

const cell = (n: number) => world.units[3 + (n % 5)]!

/** Saves of every kind, some rolled back, some two in one transaction. */
async function write(client: pg.Client, writer: number): Promise<void> {
  for (let n = 0; n < SAVES; n++) {
    const change = async () => {
      const person = await addPerson(client, n % 7 === 0)
      await addMembership(client, person, cell(writer + n), -900)
      const commitment = await addCommitment(
        client,
        person,
        cell(writer + n),
        year - (n % 3),
        n % 4 ? "submitted" : "draft",
      )
      const model = await addModel(client, cell(n), -(n * 11) - 1)
      if (n % 3 === 0) await client.query("UPDATE commitment SET unit_id = $2 WHERE id = $1", [commitment, cell(n + 1)])
      if (n % 4 === 0) await client.query("DELETE FROM practice_model WHERE id = $1", [model])
      if (n % 5 === 0)
        await client.query("UPDATE person_membership SET unit_id = $2 WHERE person_id = $1", [person, cell(n + 2)])
      await addDocument(client, cell(n * 3), -(n * 17) - 1)
    }
    await transaction(client, change, n % 6 !== 0)
  }
}

test("parallel writers, folds, moves and rollbacks leave no difference at any moment, and no deadlock", async () => {
  let over = false
  const until = async (turn: (n: number) => Promise<unknown>) => {
    for (let n = 0; !over; n++) await turn(n)
  }
  const moving = until((n) => transaction(mover, () => moveUnit(mover, cell(n), world.units[n % 2]!, -(n * 37) % 1000)))
  const folding = until((n) => folder.query("SELECT roll_up.fold($1)", [1 + (n % 50)]))
  const verifying = until(async () => expect(await verify(url)).toEqual([]))
  const reading = until(async () => {
    // Children and parent are read in one snapshot, so they add up whatever is being written.
    await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    await expectLaws(reader, [year])
    await reader.query("COMMIT")
  })
  await Promise.all(writers.map(write)).finally(() => (over = true))
  await Promise.all([moving, folding, verifying, reading])

  expect(await verify(url)).toEqual([])
  await expectLaws(db, await worldYears(db))
}, 60_000)

test("what is recorded while a total is stated lies in it, and nobody waits for ever", async () => {
  const record = async (client: pg.Client, writer: number) => {
    for (let n = 0; n < SAVES; n++) await addDocument(client, cell(writer + n), -1 - n)
  }
  let over = false
  const state = async (client: pg.Client, unit: number, breadth: "own" | "branch") => {
    for (let n = 0; !over; n++) {
      const total = await addStatedTotal(
        client,
        { unit, breadth, indicator: "documents", span: "year", value: 40 + n },
        -1,
      )
      await client.query(
        n % 2 ? "DELETE FROM stated_total WHERE id = $1" : "UPDATE stated_total SET deleted_at = now() WHERE id = $1",
        [total],
      )
    }
    await addStatedTotal(client, { unit, breadth, indicator: "documents", span: "year", value: 500 }, -1)
  }
  const stating = [
    state(mover, world.units[0]!, "branch"),
    state(folder, world.units[2]!, "branch"),
    state(reader, cell(1), "own"),
  ]
  await Promise.all(writers.map(record)).finally(() => (over = true))
  await Promise.all(stating)
  expect(await verify(url)).toEqual([])
  await expectLaws(db, await worldYears(db))
}, 60_000)

test("rebuilding under load changes nothing", async () => {
  const rebuilding = async () => {
    for (let n = 0; n < 5; n++) await folder.query("SELECT roll_up.rebuild()")
  }
  await Promise.all([...writers.slice(0, 2).map(write), rebuilding()])
  expect(await verify(url)).toEqual([])
  const before = await branchFigures(db, world.units[0]!, [year])
  await db.query("SELECT roll_up.rebuild()")
  expect(await branchFigures(db, world.units[0]!, [year])).toEqual(before)
}, 60_000)

test("the two commands find what was meddled with, and mend it", async () => {
  // Below the first root in every tree, wherever the mover left it.
  await transaction(db, () => moveUnit(db, cell(0), world.units[0]!, -1599))
  await addDocument(db, cell(0), 0)
  await db.query("SELECT roll_up.fold(1000000)")
  await db.query(
    "UPDATE roll_up.branch SET documents = documents + 2 WHERE tree = 0 AND year = $1 AND month = 0 AND unit_id = $2",
    [year, world.units[0]],
  )
  await db.query("UPDATE roll_up.tree_node SET path = path[2:] WHERE tree = 0 AND unit_id = $1", [cell(0)])
  const found = await verify(url)
  expect(found.map(({ part, tree, unitId, figure }) => ({ part, tree, unitId, figure }))).toEqual([
    { part: "place", tree: 0, unitId: cell(0), figure: null },
    { part: "branch", tree: 0, unitId: world.units[0], figure: "documents" },
  ])
  expect(Number(found[1]?.found)).toBe(Number(found[1]?.expected) + 2)
  expect(await verify(url, { year: year - 1 })).toHaveLength(1)
  expect(await verify(url, { unitId: world.units[1] })).toEqual([])
  await db.query("SELECT roll_up.rebuild()")
  expect(await verify(url)).toEqual([])
})

test("verify finds a meddled value of an indicator, and rebuild mends it", async () => {
  await addOutreach(db, cell(1), 0, "hoi-thi")
  await db.query("SELECT roll_up.fold(1000000)")
  await db.query(
    "UPDATE roll_up.value_branch SET n_exact = n_exact + 1 WHERE tree = 0 AND year = $1 AND month = 0 AND unit_id = $2",
    [year, cell(1)],
  )
  await db.query("UPDATE roll_up.value_own SET value = value - 1 WHERE year = $1 AND month > 0 AND unit_id = $2", [
    year,
    cell(1),
  ])
  const found = await verify(url)
  expect(found.map(({ part, tree, figure }) => [part, tree, figure])).toEqual([
    ["own", null, "hoi-thi value"],
    ["branch", 0, "hoi-thi n_exact"],
  ])
  await db.query("SELECT roll_up.rebuild()")
  expect(await verify(url)).toEqual([])
})
