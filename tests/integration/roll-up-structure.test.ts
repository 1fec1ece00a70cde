import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { verify } from "@/lib/roll-up/verify"
import { addDocument, addModel } from "../factories/records"
import { branchFigures, expectLaws } from "../factories/roll-up-laws"
import { clearWorld, openWorld, worldYears } from "../factories/roll-up-world"
import type { World } from "../factories/roll-up-steps"
import { addUnit, mergeUnit, moveUnit, place, restructure, transaction } from "../factories/units"

const url = process.env.DATABASE_URL ?? ""
const db = new pg.Client({ connectionString: url })
const other = new pg.Client({ connectionString: url })
let world: World
let thisYear: number

beforeAll(async () => {
  await Promise.all([db.connect(), other.connect()])
  thisYear = (await db.query<{ year: number }>("SELECT extract(year FROM roll_up.today())::int AS year")).rows[0]!.year
})
beforeEach(async () => {
  await clearWorld(db)
  world = await openWorld(db)
})
afterAll(async () => {
  await Promise.all([db.end(), other.end()])
})

const unit = (n: number) => world.units[n]!

/** Sessions of this database that wait for a lock on a table. */
async function lockWaiters(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'relation'`,
  )
  return rows[0]!.count
}

async function allBranches(years: number[], restated: boolean) {
  const branches: Record<number, unknown> = {}
  for (const id of world.units) branches[id] = await branchFigures(db, id, years, restated)
  return branches
}

test("a move today leaves closed years alone, restates them, and changes only the ancestors lost or gained", async () => {
  for (const day of [-1, -400, -800]) await addDocument(db, unit(7), day)
  const closed = [thisYear - 1, thisYear - 2, thisYear - 3]
  const stood = await allBranches(closed, false)
  const restated = await allBranches(closed, true)
  await transaction(db, () => moveUnit(db, unit(4), unit(2), 0))
  expect(await allBranches(closed, false)).toEqual(stood)
  const after = await allBranches(closed, true)
  const changed = world.units.filter((id) => JSON.stringify(after[id]) !== JSON.stringify(restated[id]))
  expect(changed).toEqual([unit(0), unit(1), unit(2)])
  expect(await verify(url)).toEqual([])
  await expectLaws(db, await worldYears(db))
})

test("a save that waits for a move counts where the unit went, whether the session saves for the first time or again", async () => {
  await addDocument(other, unit(7), -1)
  const fresh = new pg.Client({ connectionString: url })
  await fresh.connect()
  try {
    await db.query("BEGIN")
    await moveUnit(db, unit(4), unit(2), 0)
    const waiting = [other, fresh].map((client) => addDocument(client, unit(7), -1))
    await expect.poll(() => lockWaiters(db)).toBe(2)
    await db.query("COMMIT")
    await Promise.all(waiting)
  } finally {
    await fresh.end()
  }
  expect((await branchFigures(db, unit(2), [thisYear], false))[thisYear]).toMatchObject({ documents: 3 })
  expect((await branchFigures(db, unit(1), [thisYear], false))[thisYear]?.documents ?? 0).toBe(0)
  expect(await verify(url)).toEqual([])
})

test("a dissolved unit counts with its heir and is marked as gone", async () => {
  await addModel(db, unit(3), -40)
  await addModel(db, unit(5), -40)
  await transaction(db, () => mergeUnit(db, unit(2), unit(3), -20))
  const { rows } = await db.query(
    "SELECT unit_id, alive FROM roll_up.children_figures($1, $2, true) ORDER BY unit_id",
    [unit(3), [thisYear]],
  )
  expect(rows).toEqual([
    { unit_id: unit(2), alive: false },
    { unit_id: unit(5), alive: true },
    { unit_id: unit(6), alive: true },
  ])
  await expectLaws(db, await worldYears(db))
  expect(await verify(url)).toEqual([])
})

test("a placement for a later day changes nothing before that day comes", async () => {
  await addDocument(db, unit(4), 0)
  const before = await allBranches([thisYear], true)
  await transaction(db, () => moveUnit(db, unit(4), unit(3), 5))
  expect(await allBranches([thisYear], true)).toEqual(before)
  expect(await verify(url)).toEqual([])
})

test("when days passed unseen, turning the day brings every open tree up and loses nothing", async () => {
  await addDocument(db, unit(4), 0)
  await transaction(db, async () => {
    await place(db, unit(4), unit(3), -3)
    await db.query("UPDATE roll_up.tree SET as_of = least(as_of, roll_up.today() - 6)")
  })
  expect(await verify(url)).toEqual([])
  const turned = await db.query(
    "SELECT roll_up.turn_day() AS first, NULL AS second UNION ALL SELECT NULL, roll_up.turn_day()",
  )
  expect(turned.rows).toEqual([
    { first: true, second: null },
    { first: null, second: false },
  ])
  expect((await branchFigures(db, unit(3), [thisYear], true))[thisYear]).toMatchObject({ documents: 1 })
  expect(await verify(url)).toEqual([])
})

test("a record in a unit without a place in that year, or today, is refused", async () => {
  const young = await transaction(db, () => addUnit(db, unit(0), -20))
  await expect(addDocument(db, young, -800)).rejects.toMatchObject({ code: "23502", column: "unit_path" })
  const planned = await transaction(db, () => addUnit(db, unit(0), 20))
  await expect(addDocument(db, planned, -1)).rejects.toMatchObject({ code: "23502" })
  expect(await verify(url)).toEqual([])
})

test("a unit with records keeps its place in their years", async () => {
  await addDocument(db, unit(3), -10)
  const unplace = transaction(db, async () => {
    await db.query("DELETE FROM unit_placement WHERE unit_id = $1", [unit(3)])
    await restructure(db, [unit(3)], -2000)
  })
  await expect(unplace).rejects.toMatchObject({ constraint: "roll_up_unit_placed" })
  expect(await verify(url)).toEqual([])
})

test("the database itself refuses a cycle, an overlap, a gap, a missing parent and a closing without an heir", async () => {
  const attempt = (sql: string, id: number) => transaction(db, () => db.query(sql, [id]))
  const end = "UPDATE unit_placement SET valid_to = roll_up.today() WHERE unit_id = $1"
  await expect(transaction(db, () => moveUnit(db, unit(1), unit(7), -30))).rejects.toMatchObject({
    constraint: "unit_placement_no_cycle",
  })
  await expect(transaction(db, () => place(db, unit(1), unit(7), -30))).rejects.toMatchObject({
    constraint: "unit_placement_no_cycle",
  })
  await expect(
    attempt("INSERT INTO unit_placement (unit_id, valid_from) VALUES ($1, '2020-01-01')", unit(4)),
  ).rejects.toMatchObject({
    constraint: "unit_placement_no_overlap",
  })
  await expect(attempt(end, unit(4))).rejects.toMatchObject({
    code: "23514",
  })
  await expect(attempt(end, unit(7))).rejects.toMatchObject({
    constraint: "unit_placement_kept",
  })
  await expect(transaction(db, () => addUnit(db, unit(0), -3000))).rejects.toMatchObject({
    constraint: "unit_placement_parent_exists",
  })
})

test("of two concurrent moves that together make a cycle, the second is refused", async () => {
  await db.query("BEGIN")
  await moveUnit(db, unit(2), unit(3), -30)
  const second = transaction(other, () => moveUnit(other, unit(3), unit(2), -30))
  const refused = expect(second).rejects.toMatchObject({ constraint: "unit_placement_no_cycle" })
  await db.query("COMMIT")
  await refused
  expect(await verify(url)).toEqual([])
})

test("of two concurrent placements of one unit, the second is refused", async () => {
  const place2020 = "INSERT INTO unit_placement (unit_id, parent_id, valid_from) VALUES ($1, $2, '2020-01-01')"
  const { rows } = await db.query<{ id: number }>("INSERT INTO unit DEFAULT VALUES RETURNING id")
  const root = (await db.query<{ id: number }>("INSERT INTO unit DEFAULT VALUES RETURNING id")).rows[0]!.id
  await db.query("INSERT INTO unit_placement (unit_id, valid_from) VALUES ($1, '2019-01-01')", [root])
  await db.query("BEGIN")
  await db.query(place2020, [rows[0]!.id, root])
  const second = expect(transaction(other, () => other.query(place2020, [rows[0]!.id, root]))).rejects.toMatchObject({
    constraint: "unit_placement_no_overlap",
  })
  await db.query("COMMIT")
  await second
})

test("neither records nor placements are written under an older snapshot", async () => {
  await db.query("BEGIN ISOLATION LEVEL REPEATABLE READ")
  await expect(addDocument(db, unit(4), -1)).rejects.toMatchObject({ code: "25000" })
  await db.query("ROLLBACK")
  await db.query("BEGIN ISOLATION LEVEL SERIALIZABLE")
  await expect(place(db, unit(4), unit(3), -1)).rejects.toMatchObject({ code: "25000" })
  await db.query("ROLLBACK")
})
