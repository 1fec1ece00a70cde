import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { today, yearOf } from "@/lib/format/dates"
import { loadOfficial } from "@/lib/reports/load-official"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { actorAt, asActor } from "../factories/actors"
import {
  beginReport,
  bringToAccepted,
  clearReports,
  correctOwnLine,
  enterRecord,
  handIn,
} from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const search = { "tu-nam": String(year), "den-nam": String(year) }
const document = { issuedOn: `02/01/${year}`, issuerName: "" }
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let root: Actor
let commune: Actor
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  root = await actorAt("staff", tree.root.id)
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
})

beforeEach(clearReports)

const official = (by: Actor, unitId: number, more = {}) =>
  asActor(by, (scope) => loadOfficial(scope, String(unitId), { ...search, ...more }))

async function documentsOf(by: Actor, unitId: number) {
  return (await official(by, unitId))!.pairs!.find(({ figure }) => figure.key === "documents")!
}

describe("official and live numbers", () => {
  test("differ by what was entered, deleted or corrected since, and the unit it comes from is named", async () => {
    await enterRecord(commune, "documents", tree.commune.id, document)
    const id = await beginReport(commune)
    await bringToAccepted(commune, province, id)
    const before = await documentsOf(province, tree.commune.id)
    expect(before.one).toBe(before.other)
    expect(before.lines.filter(({ one, other }) => one !== other)).toEqual([])

    await enterRecord(cell, "documents", tree.cell.id, document)
    await correctOwnLine(commune, id, "documents", before.one!, before.one! + 4)
    const now = await documentsOf(province, tree.commune.id)
    expect([now.one, now.other]).toEqual([before.one! + 4, before.other! + 1])
    const differing = now.lines.filter(({ one, other }) => one !== other)
    expect(differing.map(({ unitId, one, other }) => [unitId, one! - other!])).toEqual([
      [tree.commune.id, 4],
      [tree.cell.id, -1],
    ])
    const live = await asActor(province, (scope) =>
      loadFigures(scope, { unitId: tree.commune.id, from: year, to: year, restated: false }),
    )
    expect(now.other).toBe(live.branch.documents)
  })

  test("counts the records for the live side even where a child's report was accepted", async () => {
    await bringToAccepted(commune, province, await beginReport(commune))
    await bringToAccepted(province, root, await beginReport(province))
    const before = await documentsOf(province, tree.province.id)
    await enterRecord(commune, "documents", tree.commune.id, document)
    const now = await documentsOf(province, tree.province.id)
    expect([now.one, now.other]).toEqual([before.one, before.other! + 1])
    expect(now.lines.filter(({ one, other }) => one !== other).map(({ unitId }) => unitId)).toEqual([tree.commune.id])
  })

  test("are not there before the report is accepted, and it is said who waits for whom", async () => {
    expect(await official(province, tree.commune.id)).toMatchObject({ report: null, pairs: null })
    const id = await beginReport(commune)
    await handIn(commune, id)
    const data = (await official(province, tree.commune.id))!
    expect([data.pairs, data.report!.status]).toEqual([null, "submitted"])
    expect(data.late.map(({ unitId }) => unitId).sort()).toEqual([tree.cell.id, tree.siblingCell.id].sort())
  })

  test("are those of exactly the asked period", async () => {
    await bringToAccepted(commune, province, await beginReport(commune, "halfYear"))
    const half = (await official(province, tree.commune.id))!
    expect([half.period.kind, half.pairs !== null]).toEqual(["halfYear", true])
    expect(await official(province, tree.commune.id, { loai: "year" })).toMatchObject({ report: null, pairs: null })
    expect(await official(province, tree.commune.id, { "tu-nam": String(year - 1) })).toMatchObject({ pairs: null })
  })

  test("are for who knows the unit", async () => {
    expect(await official(await actorAt("staff", tree.foreignProvince.id), tree.commune.id)).toBeNull()
    expect(await official(cell, tree.commune.id)).toBeNull()
  })
})
