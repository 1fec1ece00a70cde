import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { parseListQuery } from "@/lib/registers/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { dashboardHref, parseDashboardQuery, recordsHref } from "@/lib/roll-up/dashboard-query"
import { countedFigures, findFigure } from "@/lib/roll-up/figures"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { actorAt, asActor } from "@/tests/factories/actors"
import { addCommitment, addDocument, addExemplar, addMembership, addModel, addPerson } from "@/tests/factories/records"
import { addUnit, mergeUnit, moveUnit, transaction } from "@/tests/factories/units"

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const years = { from: 2024, to: 2026 }
const longAgo = -4000
const units: number[] = []
let leader: Actor

/** Records of every kind in a unit, on days spread over three years. */
async function fill(unit: number, seed: number) {
  const person = await addPerson(client, seed % 2 === 0)
  await addMembership(client, person, unit, longAgo)
  for (const year of [2024, 2025, 2026]) {
    await addCommitment(client, person, unit, year, (seed + year) % 3 === 0 ? "draft" : "submitted")
  }
  for (let back = 0; back < 4; back++) {
    const day = -(back * 211 + seed * 13)
    await addDocument(client, unit, day, back % 2 === 0 ? null : "Bộ Chính trị")
    await addModel(client, unit, day)
    await addExemplar(client, unit, day, back % 2 === 0 ? "person" : "collective")
  }
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
  await transaction(client, () => moveUnit(client, cells[0]!, right, -200))
  await transaction(client, () => mergeUnit(client, left, right, -100))
  leader = await actorAt("leader", root)
})

afterAll(() => client.end())

/** The query parameters of an address, as a page receives them. */
const searchOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams)

async function opened(href: string): Promise<number> {
  const register = registerByKey(countedFigures.find((figure) => figure.key === searchOf(href)["chi-tieu"])!.register)!
  const query = parseListQuery(searchOf(href), register.list)
  const { total, amount } = await asActor(leader, (scope) => register.rows(scope, query))
  return amount ?? total
}

describe.each(countedFigures.map((figure) => figure.key))("%s", (key) => {
  it.each([
    { restated: false, own: false },
    { restated: true, own: false },
    { restated: false, own: true },
  ])("opens to as many records as it counts: %o", async ({ restated, own }) => {
    const figure = findFigure(key)!
    for (const unitId of units) {
      const figures = await asActor(leader, (scope) => loadFigures(scope, { unitId, ...years, restated }))
      const slug = registerByKey(figure.register)!.slug
      const href = recordsHref(slug, unitId, figure, { ...years, restated, own, figure })
      expect(await opened(href), `${key} of unit ${unitId}`).toBe((own ? figures.own : figures.branch)[key])
    }
  })
})

it("counts something of every kind that the records above have", async () => {
  const { branch } = await asActor(leader, (scope) =>
    loadFigures(scope, { unitId: units[0]!, ...years, restated: false }),
  )
  for (const key of [
    "documents",
    "documentsReceived",
    "models",
    "exemplarPersons",
    "commitmentsDue",
    "commitments",
  ] as const) {
    expect(branch[key], key).toBeGreaterThan(0)
  }
})

it("adds up: the branch is its own records and its children's, in both views", async () => {
  for (const unitId of units) {
    for (const restated of [false, true]) {
      const { branch, own, children } = await asActor(leader, (scope) =>
        loadFigures(scope, { unitId, ...years, restated }),
      )
      for (const { key } of countedFigures) {
        expect(own[key] + children.reduce((sum, child) => sum + child.values[key], 0), key).toBe(branch[key])
      }
    }
  }
})

it("reads its own addresses back", () => {
  const query = parseDashboardQuery({ "tu-nam": "2016", "den-nam": "2019", theo: "hien-nay", "chi-tieu": "exemplars" })
  expect(parseDashboardQuery(searchOf(dashboardHref(7, query)))).toEqual(query)
})
