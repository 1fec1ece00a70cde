import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { today, yearOf } from "@/lib/format/dates"
import { loadComparison } from "@/lib/reports/load-comparison"
import { periodBefore, periodLastYear } from "@/lib/reports/kinds/spans"
import { periodName } from "@/lib/reports/period"
import { actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { installedKind, reportPeriod } from "../factories/report-periods"
import { beginReport, bringToAccepted, clearReports, correctOwnLine, enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let cell: Actor

const documentIn = (of: number) => ({ issuedOn: `02/01/${of}`, issuerName: "" })

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
  await enterRecord(commune, "documents", tree.commune.id, documentIn(year - 1))
  for (let i = 0; i < 2; i++) await enterRecord(commune, "documents", tree.commune.id, documentIn(year))
  await enterRecord(cell, "documents", tree.cell.id, documentIn(year))
})

beforeEach(clearReports)

const read = (by: Actor, id: number, search = {}) => asActor(by, (scope) => loadComparison(scope, String(id), search))

async function documents(id: number) {
  const { comparisons } = (await read(commune, id))!
  return comparisons[0]!.pairs.find(({ figure }) => figure.key === "documents")!
}

describe("the comparison of a report", () => {
  test("sets live numbers against live ones, by figure and by unit, and says so", async () => {
    const id = await beginReport(commune)
    const data = (await read(commune, id))!
    expect(data.official).toBe(false)
    expect(data.comparisons.map(({ earlier }) => [earlier.reportId, periodName(earlier.period)])).toEqual([
      [null, `năm ${year - 1}`],
    ])
    const pair = await documents(id)
    expect([pair.one, pair.other]).toEqual([3, 1])
    const at = (unitId: number) => pair.lines.find((line) => line.unitId === unitId)
    expect(at(tree.commune.id)).toMatchObject({ one: 2, other: 1 })
    expect(at(tree.cell.id)).toMatchObject({ one: 1, other: 0 })
  })

  test("takes official numbers, corrections included, where a report was accepted", async () => {
    const earlier = await beginReport(commune, "year", year - 1)
    await bringToAccepted(commune, province, earlier)
    await correctOwnLine(commune, earlier, "documents", 1, 9)
    const id = await beginReport(commune)
    expect((await read(commune, id))!.comparisons[0]!.earlier.reportId).toBe(earlier)
    expect((await documents(id)).other).toBe(9)
    await bringToAccepted(commune, province, id)
    expect((await read(province, id))!.official).toBe(true)
  })

  test("marks what changed of whom the branch is made since the earlier period, at the first that knows of it", async () => {
    const here = await makeTree()
    const staff = await actorAt("staff", here.commune.id)
    await enterRecord(staff, "documents", here.siblingCell.id, documentIn(year - 1))
    const admin = await actorAt("admin", here.root.id)
    const move = (day: string, unitId: number, parent: number) =>
      carryOut(admin, "move", { on: day, changed: [{ unitId, parent }] })
    await move(`${year - 1}-03-03`, here.cell.id, here.foreignProvince.id)
    const { eventId } = await move(`${year}-01-01`, here.siblingCell.id, here.foreignProvince.id)
    const id = await beginReport(staff)
    const { events } = (await read(staff, id))!
    expect(events).toMatchObject([{ id: eventId, kind: "move", period: { fromOn: `${year}-01-01` } }])
    expect((await read(staff, id, { theo: "hien-nay" }))!.events).toEqual([])
  })

  test("ranks units below by completeness alone, equal ones alike", async () => {
    const { ranked } = (await read(commune, await beginReport(commune)))!
    expect(ranked.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      [tree.cell.id, 1],
      [tree.siblingCell.id, 2],
    ])
    expect(ranked[0]!.done).toBeGreaterThan(ranked[1]!.done)
    expect(Object.keys(ranked[0]!).sort()).toEqual(["done", "of", "punctual", "rank", "unitId", "unitName"])
  })

  test("of several years knows the period before and the same a year earlier", () => {
    const kind = installedKind("interim")
    const range = reportPeriod("interim", 2021, 2025)
    expect([periodBefore(kind, range), periodLastYear(kind, range)].map(periodName)).toEqual([
      "giai đoạn 2016–2020",
      "giai đoạn 2020–2024",
    ])
  })

  test("is for who may read the report", async () => {
    const id = await beginReport(commune)
    expect(await read(await actorAt("leader", tree.province.id), id)).not.toBeNull()
    expect(await read(await actorAt("staff", tree.foreignProvince.id), id)).toBeNull()
    expect(await read(cell, id)).toBeNull()
  })
})
