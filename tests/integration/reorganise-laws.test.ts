import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { db as prisma } from "@/lib/db/client"
import { verify } from "@/lib/roll-up/verify"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { act } from "../factories/actors"
import { wishes, wishFor, type EventDice } from "../factories/event-wishes"
import { dateAt, openEventWorld, passDays, stateOf, type EventWorld } from "../factories/event-world"
import { tryRandomCases } from "../factories/random-cases"
import { addCommitment, addDocument, addMembership, addModel, addPerson } from "../factories/records"
import { carryOut } from "../factories/reorganisations"
import { expectLaws } from "../factories/roll-up-laws"
import { worldYears } from "../factories/roll-up-world"
import { transaction } from "../factories/units"

const url = process.env.DATABASE_URL ?? ""
const db = new pg.Client({ connectionString: url })
/** Before all the days on which the writers' cells may end. */
const longBefore = -1001
let yearBefore: number
beforeAll(async () => {
  await db.connect()
  yearBefore = Number((await dateAt(db, longBefore)).slice(0, 4))
  await db.query(
    "SELECT commitment_year_open(extract(year FROM roll_up.today())::int - n) FROM generate_series(0, 2) n",
  )
})
afterAll(() => db.end())

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!

/** Some days come up again and again, so that events meet on one day. */
const day = fc.oneof(fc.constantFrom(-900, -400, -30, -30, 0, 0, 1, 7), fc.integer({ min: -1400, max: 40 }))
const dice = { a: fc.nat(60), b: fc.nat(60), c: fc.nat(60), day }
const names = Object.keys(wishes) as (keyof typeof wishes)[]

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("event" as const), name: fc.constantFrom(...names), ...dice }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("thereAndBack" as const), name: fc.constantFrom(...names), ...dice }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), ...dice }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("write" as const), ...dice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("passDays" as const), ...dice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("turnDay" as const), ...dice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("fold" as const), ...dice }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A write of a unit that has no place in the year, or of somebody who was elsewhere, is refused: nothing to see here. */
async function write(world: EventWorld, { a, b, c, day }: EventDice & { day: number }): Promise<void> {
  const unit = pick(world.units, a)
  const refusals = [
    "commitment_once",
    "person_membership_no_overlap",
    "person_membership_unit_exists",
    "unit_work_after_end",
  ]
  const year = Number((await dateAt(db, day)).slice(0, 4))
  try {
    if (b % 4 === 0) await addDocument(db, unit, day)
    else if (b % 4 === 1) await addModel(db, unit, day)
    else if (b % 4 === 2) await addCommitment(db, pick(world.people, c), unit, year)
    else {
      const person = await addPerson(db, c % 5 === 0)
      await addMembership(db, person, unit, day)
      world.people.push(person)
    }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    if (error.code !== "23502" && !refusals.includes(error.constraint ?? "")) throw error
  }
}

const undo = (world: EventWorld, event: number) => act(world.actor, (scope) => undoEvent(scope, { event, note: "" }))

/** What the loop does twice a second, and the first request of a day. */
const turnDay = () => db.query("SELECT roll_up.turn_day()")

/** The state of a world with all that was planned until today, whether or not the day has turned yet; it is not turned by this. */
const stateToday = (world: Pick<EventWorld, "units">, before: number | null = null) =>
  transaction(
    db,
    async () => {
      await turnDay()
      return stateOf(db, world, before)
    },
    false,
  )

/** Carries out an event. What the plan accepts the database accepts; what it refuses leaves nothing; years that closed before the day stay. */
async function event(
  world: EventWorld,
  { name, day, ...dice }: EventDice & { name: keyof typeof wishes; day: number },
) {
  const on = await dateAt(db, day)
  const { kind, wish } = await wishFor(db, world, name, dice, on)
  const year = Number(on.slice(0, 4))
  const [before, closed] = [await stateToday(world), await stateToday(world, year)]
  const done = await carryOut(world.actor, kind, wish)
  if (done.problems.length > 0) {
    expect(await stateToday(world)).toEqual(before)
    return { before, eventId: null }
  }
  expect(await stateToday(world, year)).toEqual(closed)
  return { before, eventId: done.eventId, founded: (wish.newUnits ?? []).map((_, index) => done.idOf(-1 - index)) }
}

/** The state with units that an event founded, which go by their place in it: founded anew they have other numbers. */
async function stateWith({ units }: EventWorld, founded: number[]): Promise<string[]> {
  const lines = await stateToday({ units: [...units, ...founded] })
  const nameOf = (told: string, id: string) =>
    founded.includes(Number(id)) ? `new${founded.indexOf(Number(id))}` : told
  return lines.map((line) => line.replace(/\bu(\d+)\b/g, nameOf)).sort()
}

/** Taken back, an event leaves everything as it was before. */
async function takeBack(world: EventWorld, { before, eventId }: { before: string[]; eventId: number | null }) {
  expect(await undo(world, eventId!)).toMatchObject({ ok: true })
  expect(await stateToday(world)).toEqual(before)
}

const moves = {
  event: async (world, step) => {
    const { eventId, founded } = await event(world, step)
    if (eventId === null) return
    world.events.push(eventId)
    world.units.push(...founded!)
  },
  thereAndBack: async (world, step) => {
    const there = await event(world, step)
    if (there.eventId === null) return
    const was = await stateWith(world, there.founded!)
    await takeBack(world, there)
    const again = await event(world, step)
    expect(again.eventId).not.toBeNull()
    expect(await stateWith(world, again.founded!)).toEqual(was)
    await takeBack(world, again)
  },
  undo: async (world, { a }) => {
    if (world.events.length > 0) await undo(world, pick(world.events, a))
  },
  write,
  passDays: async (_, { a, b }) => {
    await passDays(db, 1 + (a % 9))
    if (b % 2) await turnDay()
  },
  turnDay,
  fold: (_, { a }) => db.query("SELECT roll_up.fold($1)", [1 + (a % 6)]),
} satisfies { [D in Step["do"]]: (world: EventWorld, step: Extract<Step, { do: D }>) => Promise<unknown> }

const perform = (world: EventWorld, one: Step) =>
  (moves[one.do] as (world: EventWorld, step: Step) => Promise<unknown>)(world, one)

test("whatever is founded, merged, split, moved, dissolved and taken back, on whatever day, the laws hold", async () => {
  const histories = fc.array(step, { minLength: 12, maxLength: 30, size: "max" })
  await tryRandomCases(histories, { runs: 15, seconds: 25 }, async (steps) => {
    const world = await openEventWorld(db)
    for (const one of steps) {
      await perform(world, one)
      expect(await verify(prisma(), { unitId: world.root }), JSON.stringify(one)).toEqual([])
    }
    await turnDay()
    expect(await verify(prisma(), { unitId: world.root })).toEqual([])
    await expectLaws(db, await worldYears(db), world.units)
  })
}, 90_000)

const WRITERS = 4
const SAVES = 40

/** Saves of what belongs to the cells and their people, two or three in one transaction; returns how many documents there must be. */
async function writeOn(client: pg.Client, world: EventWorld, writer: number, people: number[]): Promise<number> {
  let documents = 0
  for (const [n, person] of people.entries()) {
    const cell = pick(world.units.slice(6, 10), writer + n)
    await transaction(client, async () => {
      if (n % 2 > 0) await addDocument(client, cell, longBefore - n * 7)
      await addCommitment(client, person, cell, yearBefore)
      // Of who joins the cell today, and stays, the database would say that it has ended by then.
      await addMembership(client, await addPerson(client), cell, longBefore - n, longBefore)
      if (n % 3 > 0) await addDocument(client, cell, longBefore - n * 11)
    })
    documents += (n % 2 > 0 ? 1 : 0) + (n % 3 > 0 ? 1 : 0)
  }
  return documents
}

/** Members of the cells who have not written yet. */
async function membersOf({ units }: EventWorld, count: number): Promise<number[]> {
  const people: number[] = []
  for (let n = 0; n < count; n++) {
    const person = await addPerson(db)
    await addMembership(db, person, units[6 + (n % 4)]!, -1000)
    people.push(person)
  }
  return people
}

/** Cells merged, a commune split, a cell moved: what each finds is still there when the one before was taken back. */
const concurrent = [
  { name: "mergeIntoOne", a: 6, b: 6, c: 7 },
  { name: "split", a: 3, b: 1, c: 2 },
  { name: "mergeIntoNew", a: 8, b: 9, c: 4 },
  { name: "move", a: 7, b: 4, c: 0 },
] as const

test("writers save on while units are merged, split and taken back: nothing is lost, nobody is sent away", async () => {
  const world = await openEventWorld(db)
  const people = await membersOf(world, WRITERS * SAVES)
  const clients = Array.from({ length: WRITERS }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  try {
    let over = false
    let entered = 0
    const reorganising = (async () => {
      for (let n = 0; !over || entered < 3; n++) {
        const { name, ...dice } = pick(concurrent, n)
        const { kind, wish } = await wishFor(db, world, name, dice, await dateAt(db, (-n * 97) % 1000))
        const { eventId, problems } = await carryOut(world.actor, kind, wish)
        entered += problems.length === 0 ? 1 : 0
        if (problems.length === 0) await undo(world, eventId)
      }
    })()
    const written = await Promise.all(
      clients.map((client, n) => writeOn(client, world, n, people.slice(n * SAVES, (n + 1) * SAVES))),
    ).finally(() => {
      over = true
      return reorganising
    })
    const { rows } = await db.query<{ documents: string }>(
      "SELECT count(*) AS documents FROM document WHERE unit_id = ANY ($1)",
      [world.units],
    )
    expect(Number(rows[0]!.documents)).toBe(written.reduce((sum, one) => sum + one, 0))
    expect(await verify(prisma())).toEqual([])
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}, 90_000)
