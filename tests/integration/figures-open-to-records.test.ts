import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { registerByKey } from "@/lib/registers/registry"
import { dashboardHref, parseDashboardQuery } from "@/lib/dashboard/dashboard-query"
import { countedFigures } from "@/lib/roll-up/figures"
import type { Period } from "@/lib/format/months"
import { loadFigures, type UnitFigures } from "@/lib/roll-up/load-figures"
import { actorAt, asActor } from "@/tests/factories/actors"
import { enterEveryRegister } from "@/tests/factories/every-register"
import { openFigure, searchOf } from "@/tests/factories/open-figure"
import { addCommitment, addMembership, addPerson } from "@/tests/factories/records"
import { addUnit, mergeUnit, moveUnit, transaction } from "@/tests/factories/units"

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const years = { from: 2024, to: 2026 }
const longAgo = -4500
const units: number[] = []
let leader: Actor

/** Records of every register in a unit before and in the year of the moves, and commitments of which some are drafts. */
async function fill(unit: number, seed: number) {
  const person = await addPerson(client, seed % 2 === 0)
  await addMembership(client, person, unit, longAgo)
  const cell = await actorAt("cell", unit)
  for (const year of [2024, 2025, 2026]) {
    await addCommitment(client, person, unit, year, (seed + year) % 3 === 0 ? "draft" : "submitted")
  }
  for (const year of [2024 + (seed % 2), 2026]) await enterEveryRegister(cell, year)
}

/** Deletes some records of every register that is counted. */
async function deleteSome() {
  const tables = new Set(countedFigures.map(({ register }) => registerByKey(register).table))
  for (const table of tables) await client.query(`UPDATE ${table} SET deleted_at = now() WHERE id % 7 = 0`)
}

const read = new Map<string, Promise<UnitFigures>>()

/** The figures of a unit over the years, read once: no test writes. */
function figuresOf(unitId: number, restated: boolean, period: Period = years): Promise<UnitFigures> {
  const key = JSON.stringify([unitId, restated, period])
  const figures = read.get(key) ?? asActor(leader, (scope) => loadFigures(scope, { unitId, ...period, restated }))
  read.set(key, figures)
  return figures
}

beforeAll(async () => {
  await client.connect()
  const root = await addUnit(client, null, longAgo)
  const [left, right] = [await addUnit(client, root, longAgo), await addUnit(client, root, longAgo)]
  const cells = [
    await addUnit(client, left, longAgo),
    await addUnit(client, left, longAgo),
    await addUnit(client, right, longAgo),
  ]
  units.push(root, left, right, ...cells)
  await client.query(
    "INSERT INTO unit_name (unit_id, name, valid_from) SELECT id, 'Chi bộ ' || id, '2010-01-01' FROM unit",
  )
  for (const [seed, unit] of units.entries()) await fill(unit, seed)
  await deleteSome()
  await transaction(client, () => moveUnit(client, cells[0]!, right, -200))
  await transaction(client, () => mergeUnit(client, left, right, -100))
  leader = await actorAt("leader", root)
})

afterAll(() => client.end())

describe.each(countedFigures.map((figure) => figure.key))("%s", (key) => {
  test("is not zero, neither of the topmost unit alone nor of the units below it", async () => {
    const { own, branch } = await figuresOf(units[0]!, false)
    expect(own[key], `own ${key}`).toBeGreaterThan(0)
    expect(branch[key], `${key} of the branch`).toBeGreaterThan(own[key])
  })

  test.each([
    { restated: false, own: false },
    { restated: true, own: false },
    { restated: false, own: true },
  ])("opens to as many records as it counts: %o", async ({ restated, own }) => {
    await asActor(leader, async (scope) => {
      for (const unitId of units) {
        const figures = await figuresOf(unitId, restated)
        const { amount, total } = await openFigure(scope, unitId, key, { ...years, restated, own })
        expect(amount ?? total, `${key} of unit ${unitId}`).toBe((own ? figures.own : figures.branch)[key])
      }
    })
  })
})

const year = { from: 2026, to: 2026 }
const parts: Period[] = [1, 5, 10].map((first, i) => ({ ...year, months: { first, last: [4, 9, 12][i]! } }))

describe.each(countedFigures.map((figure) => figure.key))("%s by months", (key) => {
  test.each([
    { restated: false, own: false },
    { restated: true, own: false },
    { restated: false, own: true },
  ])("opens to what it counts, and adds up to the year: %o", async ({ restated, own }) => {
    const valueOf = async (unitId: number, period: Period) =>
      (await figuresOf(unitId, restated, period))[own ? "own" : "branch"][key]
    await asActor(leader, async (scope) => {
      for (const unitId of [units[0]!, units[4]!]) {
        let sum = 0
        for (const part of parts) {
          const value = await valueOf(unitId, part)
          const { amount, total } = await openFigure(scope, unitId, key, { ...part, restated, own })
          expect(amount ?? total, `${key} of unit ${unitId}`).toBe(value)
          sum += value
        }
        expect(sum).toBe(await valueOf(unitId, year))
      }
    })
  })
})

test("adds up: the branch is its own records and its children's, in both views", async () => {
  for (const unitId of units) {
    for (const restated of [false, true]) {
      for (const period of [years, ...parts]) {
        const { branch, own, children } = await figuresOf(unitId, restated, period)
        for (const { key } of countedFigures) {
          expect(own[key] + children.reduce((sum, child) => sum + child.values[key], 0), key).toBe(branch[key])
        }
      }
    }
  }
})

test("reads its own addresses back", () => {
  const query = parseDashboardQuery({ "tu-nam": "2016", "den-nam": "2019", theo: "hien-nay", "chi-tieu": "exemplars" })
  expect(parseDashboardQuery(searchOf(dashboardHref(7, query)))).toEqual(query)
  const months = parseDashboardQuery({ "tu-nam": "2026", "den-thang": "10" })
  expect(months).toMatchObject({ from: 2026, to: 2026, months: { first: 1, last: 10 } })
  expect(parseDashboardQuery(searchOf(dashboardHref(7, months)))).toEqual(months)
  expect(() => parseDashboardQuery({ "tu-nam": "2016", "den-nam": "2019", "den-thang": "10" })).toThrow()
})
