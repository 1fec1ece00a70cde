import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { inSnapshot } from "@/lib/access/transactions"
import { runInTransaction } from "@/lib/access/transactions"
import { db as prisma } from "@/lib/db/client"
import { formatDate, today } from "@/lib/format/dates"
import { backgroundTurn } from "@/lib/roll-up/fold-loop"
import { verify } from "@/lib/roll-up/verify"
import { registerByKey } from "@/lib/registers/registry"
import { childrenOf } from "@/lib/units/unit-store"
import { dateAt, openEventWorld, passDays, type EventWorld } from "../factories/event-world"
import { recordValues } from "../factories/record-values"
import { addDocument } from "../factories/records"
import { carryOut } from "../factories/reorganisations"
import { countByHand } from "../factories/roll-up-oracle"

// Nothing here waits for midnight: days pass in the database's calendar, and whatever must notice has to notice by itself.

const db = new pg.Client({ connectionString: process.env.DATABASE_URL })
let world: EventWorld
beforeAll(() => db.connect())
beforeEach(async () => {
  world = await openEventWorld(db)
})
afterAll(() => db.end())

const unit = (n: number) => world.units[n]!

/** Carries out an event some days from today, which must be accepted. */
async function enter(kind: "move" | "merge" | "rename", day: number, wish: object) {
  const done = await carryOut(world.actor, kind, { on: await dateAt(db, day), ...wish })
  expect(done.problems).toEqual([])
  return done
}

const move = (n: number, parent: number, day: number) =>
  enter("move", day, { changed: [{ unitId: unit(n), parent: unit(parent) }] })

/** Where the tree of today and the one of this year see a unit. */
async function parentsOf(id: number): Promise<(number | null)[]> {
  const { rows } = await db.query<{ parent: number | null }>(
    `SELECT n.parent_id AS parent FROM roll_up.tree_node n
     WHERE n.unit_id = $1 AND n.tree IN (0, extract(year FROM roll_up.today())) ORDER BY n.tree`,
    [id],
  )
  return rows.map(({ parent }) => parent)
}

async function expectPlace(id: number, parent: number) {
  const parents = await parentsOf(id)
  expect(parents.length).toBeGreaterThan(0)
  expect(parents).toEqual(parents.map(() => parent))
  expect(await verify(prisma())).toEqual([])
}

describe("while nothing turns the day", () => {
  // First: a process looks at the day once, when its first request of the day comes.
  test("the first to read or write sees what was planned, a unit that begins takes records", async () => {
    const { idOf } = await enter("merge", 1, {
      newUnits: [{ name: "Đảng ủy xã Mới", code: "", typeKey: "dang-uy-co-so", parent: unit(1) }],
      ended: [3, 4].map((n) => ({ unitId: unit(n), to: [{ unit: -1, extent: "whole" as const }] })),
    })
    await passDays(db, 1)
    const tomorrow = await dateAt(db, 0)
    const seen = await inSnapshot(world.actor, (scope) => childrenOf(scope, idOf(-1), tomorrow))
    expect(seen.map(({ id }) => id).sort()).toEqual([3, 4, 6, 7, 8].map(unit).sort())
    const documents = registerByKey("documents")
    const values = await recordValues.documents(idOf(-1), { issuedOn: formatDate(today()) })
    expect(await runInTransaction(world.actor, (scope) => documents.create(scope, values))).toMatchObject({ ok: true })
    await expectPlace(unit(6), idOf(-1))
  })

  test("another event takes what was planned with it", async () => {
    await addDocument(db, unit(4), 0)
    await move(4, 2, 1)
    await passDays(db, 1)
    await enter("rename", 0, { changed: [{ unitId: unit(5), name: "Tên khác" }] })
    await expectPlace(unit(4), unit(2))
    await move(5, 1, -30)
    await db.query("SELECT roll_up.turn_day()")
    await expectPlace(unit(4), unit(2))
    await expectPlace(unit(5), unit(1))
  })

  test("changes of placements that know nothing of events take it with them, too", async () => {
    await addDocument(db, unit(4), 0)
    await move(4, 2, 1)
    await passDays(db, 1)
    await db.query("SELECT roll_up.restructure($1, roll_up.today() - 40)", [[unit(9)]])
    await expectPlace(unit(4), unit(2))
  })
})

test("an event begun before midnight and entered after it reaches the trees that have turned", async () => {
  await addDocument(db, unit(4), 0)
  // The others have seen midnight; this transaction's clock still stands before it.
  await db.query("UPDATE roll_up.tree SET as_of = as_of + 1 WHERE as_of = roll_up.today()")
  await move(4, 2, 1)
  await expectPlace(unit(4), unit(2))
  await passDays(db, 1)
  await db.query("SELECT roll_up.turn_day()")
  await expectPlace(unit(4), unit(2))
})

test("who is to write is counted where they are on each day until the unit they go to begins", async () => {
  await db.query("SELECT commitment_year_open(extract(year FROM roll_up.today())::int)")
  await enter("merge", 1, { ended: [{ unitId: unit(6), to: [{ unit: unit(7), extent: "whole" }] }] })
  await enter("merge", 2, {
    newUnits: [{ name: "Chi bộ mới", code: "", typeKey: "chi-bo", parent: unit(3) }],
    ended: [{ unitId: unit(7), to: [{ unit: -1, extent: "whole" }] }],
  })
  for (let day = 1; day <= 2; day++) {
    await passDays(db, 1)
    await db.query("SELECT roll_up.turn_day()")
    const expected = await countByHand(db)
    const year = Number((await dateAt(db, 0)).slice(0, 4))
    const { rows } = await db.query<{ due: number }>(
      "SELECT commitments_due AS due FROM roll_up.own_figures($1, ARRAY[$2::int])",
      [unit(7), year],
    )
    expect(rows[0]!.due).toBe(day === 1 ? 2 : 0)
    expect(expected("commitments_due", unit(7), year, false)).toBe(rows[0]!.due)
    expect(await verify(prisma())).toEqual([])
  }
})

test("the loop turns the day whatever is wrong with folding", async () => {
  await move(4, 2, 1)
  await passDays(db, 1)
  await db.query("ALTER FUNCTION roll_up.fold(int) RENAME TO fold_away")
  await backgroundTurn().finally(() => db.query("ALTER FUNCTION roll_up.fold_away(int) RENAME TO fold"))
  await expectPlace(unit(4), unit(2))
})
