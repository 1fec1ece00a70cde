import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import { inSnapshot } from "@/lib/access/transactions"
import { db } from "@/lib/db/client"
import { verify } from "@/lib/roll-up/verify"
import { compilePlan } from "@/lib/units/reorganise/compile-plan"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { carryOutDraft } from "@/lib/units/wizard/drafts"
import { loadPreview, type PreviewData } from "@/lib/units/wizard/load-preview"
import { unfinishedWork } from "@/lib/work/unfinished"
import { act, actorAt, asActor } from "../factories/actors"
import { readAdminUnits } from "../factories/admin-units"
import { codes, insertCountry, oldCountry } from "../factories/country"
import { branchesByCode, structureOf, type Branches } from "../factories/country-figures"
import { countryOracle, unitsOfSuccessors } from "../factories/country-oracle"
import { insertRecords, randomRecords, recordYears } from "../factories/country-records"
import { reformWorkbook, uploadReform, wishOf } from "../factories/country-reform"

// The reform of 1/7/2025, which nobody here invented: 63 provinces, 698 districts and 10,033 communes become 34 provinces and 3,321 communes.

const CELLS = 3
const closedYears = recordYears.filter((year) => year < 2025)
const everybody = [codes.root]

const admin = readAdminUnits()
const units = oldCountry(admin, CELLS, 1)
const records = randomRecords(units, 0.05)
const oracle = countryOracle(admin, units, records)
const oldUnits = units.filter(({ typeKey }) => typeKey !== "chi-bo").map(({ code }) => code)
const provinces = admin.newProvinces.map(({ code }) => codes.province(code))
const communes = admin.newCommunes.map(({ code }) => codes.newCommune(code))

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
let actor: Actor
let draft: string
let preview: PreviewData | null
let eventId: number
let stoodBefore: Branches
let nationBefore: Branches[]
let structureBefore: unknown

async function timed<T>(phase: string, run: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await run()
  console.log(`${phase}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return result
}

const nation = () =>
  Promise.all([false, true].map((restated) => branchesByCode(client, everybody, recordYears, restated)))

beforeAll(async () => {
  await client.connect()
  await timed(`${units.length} units`, () => insertCountry(client, units))
  await timed(`${records.length} records`, () => insertRecords(client, records))
  actor = await actorAt("admin", units[0]!.id)
  await timed("figures before", async () => {
    stoodBefore = await branchesByCode(client, oldUnits, closedYears, false)
    nationBefore = await nation()
    structureBefore = await structureOf(client)
  })
}, 300_000)
afterAll(() => client.end())

describe("before the reform", () => {
  beforeAll(async () => {
    const workbook = await timed("the file written", () => reformWorkbook(admin))
    draft = await timed("the file read", () => uploadReform(actor, workbook))
    preview = await timed("preview", () => inSnapshot(actor, (scope) => loadPreview(scope, draft, {}, unfinishedWork)))
  }, 120_000)

  test("every record counts once in the nation", () => {
    expect(units).toHaveLength(1 + 63 + 698 + 10_033 + 10_033 * CELLS)
    expect(nationBefore).toEqual([oracle.nation(), oracle.nation()])
    expect(Object.values(oracle.nation()[codes.root]!).flat().every(Boolean)).toBe(true)
  })

  test("the plan names the cells that cannot know where they belong", async () => {
    const wish = await wishOf(actor, draft)
    const { problems, notices } = await timed("compile", () => asActor(actor, (scope) => compilePlan(scope, wish)))
    expect(problems).toEqual([])
    const waiting = notices.filter(({ about }) => about === "parent").map(({ unitId }) => unitId)
    expect(new Set(waiting)).toEqual(new Set(oracle.partOnly.map((code) => oracle.idOf(code))))
    expect(notices.filter(({ message }) => message.includes("vào 2 đơn vị"))).toHaveLength(2)
    expect(notices.filter(({ message }) => message.includes("vào một đơn vị"))).toHaveLength(1)
    expect(notices.filter(({ message }) => message.includes("vừa ghi “toàn bộ”"))).toHaveLength(59)
  }, 60_000)

  test("the preview of the file counts all that changes and loses no figure", () => {
    expect(preview?.problems).toEqual([])
    expect(preview?.plan?.counts).toEqual({
      founded: 3321,
      ended: 63 - 34 + 698 + 10_033,
      moved: 10_033 * CELLS,
      shared: 0,
      renamed: oracle.renamed,
      people: 0,
      roles: 0,
    })
    const { totals } = preview!.plan!.balance
    expect(totals.length).toBeGreaterThan(10)
    for (const { figure, before, after } of totals) expect(after, figure.name).toBe(before)
  })
})

describe("the reform", () => {
  beforeAll(async () => {
    const input = { draft, fingerprint: preview?.plan?.fingerprint ?? "" }
    const done = await timed("reform", () => runInTransaction(actor, (scope) => carryOutDraft(scope, input)))
    expect(done).toMatchObject({ ok: true })
    eventId = Number(/^\/don-vi\/sap-xep\/(\d+)\?da-luu=1$/.exec((done?.ok && done.to) || "")?.[1])
  }, 180_000)

  test("leaves 34 provinces, 3,321 communes and no district at work", async () => {
    const alive = await client.query<{ level: string; units: number }>(
      `SELECT left(u.code, 1) AS level, count(*)::int AS units FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id
       WHERE n.tree = 0 AND n.alive AND u.code !~ 'CB' AND n.parent_id IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    expect(alive.rows).toEqual([
      { level: "M", units: 3321 },
      { level: "T", units: 34 },
    ])
  })

  test("changes no total of the nation, in no figure and year, in neither view", async () => {
    expect(await nation()).toEqual(nationBefore)
  })

  test("gives each province what the mapping says, and every record to one of them", async () => {
    const found = await branchesByCode(client, provinces, recordYears, true)
    expect(found).toEqual(oracle.provinces())
    expect(oracle.sumOf(found)).toEqual(oracle.nation()[codes.root])
  })

  test("gives each new commune what its whole predecessors and their cells had, no part of a split one", async () => {
    expect(await branchesByCode(client, communes, recordYears, true)).toEqual(oracle.communes())
  })

  test("shows the new communes nothing of the years before them", async () => {
    const stood = await branchesByCode(client, communes, closedYears, false)
    expect(
      Object.values(stood)
        .flatMap((years) => Object.values(years))
        .every((sums) => sums.every((n) => n === 0)),
    ).toBe(true)
  })

  test("keeps every old dashboard to the digit", async () => {
    expect(await timed("figures after", () => branchesByCode(client, oldUnits, closedYears, false))).toEqual(
      stoodBefore,
    )
  }, 60_000)

  test("lets the cells of split communes wait below their province, and lists whole and part successors", async () => {
    const { rows } = await client.query<{ code: string; parent: string }>(
      `SELECT u.code, above.code AS parent FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id JOIN unit above ON above.id = n.parent_id
       WHERE n.tree = 0 AND n.alive AND u.code ~ 'CB' AND above.code !~ '^M'`,
    )
    expect(new Map(rows.map(({ code, parent }) => [code, parent]))).toEqual(oracle.waiting(CELLS))
    expect(await unitsOfSuccessors(client, eventId)).toEqual(oracle.successions())
  })

  test("leaves nothing that verify would find", async () => {
    expect(await timed("verify", () => verify(db()))).toEqual([])
  }, 120_000)
})

describe("taken back", () => {
  beforeAll(async () => {
    const undone = await timed("undo", () => act(actor, (scope) => undoEvent(scope, { event: eventId, note: "Thử" })))
    expect(undone).toMatchObject({ ok: true })
  }, 180_000)

  test("everything is as it was", async () => {
    expect(await structureOf(client)).toEqual(structureBefore)
    expect(await nation()).toEqual(nationBefore)
    expect(await branchesByCode(client, oldUnits, closedYears, false)).toEqual(stoodBefore)
    expect(await branchesByCode(client, oldUnits, closedYears, true)).toEqual(stoodBefore)
  }, 60_000)
})
